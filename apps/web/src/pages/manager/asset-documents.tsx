import { newId } from '@siyana/api-client';
import { useState, type ReactNode } from 'react';
import type { Schema } from '../../app/api';
import { giveFile } from '../../app/download';
import { Problem } from '../../app/problem';
import { Load, useAct, useLoad } from '../../app/query';
import { useMay, useWriter } from '../../app/session';
import { useToast } from '../../app/toasts';
import { fileSize, when } from '../../i18n/format';
import { useTexts } from '../../i18n/locale';
import { texts } from '../../i18n/texts';
import { Button, IconButton } from '../../ui/button';
import { Icon } from '../../ui/icon';

const documentWords = texts({
  fr: {
    title: 'Documents',
    none: 'Aucun document. Ajoutez la notice, le schéma ou le certificat : ils suivent la machine.',
    add: 'Ajouter un document',
    adding: 'Envoi en cours…',
    added: 'Document ajouté',
    open: 'Télécharger',
    remove: 'Supprimer le document',
    removed: 'Document supprimé',
  },
  ar: {
    title: 'الوثائق',
    none: 'لا توجد وثائق. أضف الدليل أو المخطط أو الشهادة: فهي ترافق الآلة.',
    add: 'إضافة وثيقة',
    adding: 'جارٍ الإرسال…',
    added: 'أُضيفت الوثيقة',
    open: 'تنزيل',
    remove: 'حذف الوثيقة',
    removed: 'حُذفت الوثيقة',
  },
  en: {
    title: 'Documents',
    none: 'No documents. Add the manual, the drawing or the certificate: they go with the machine.',
    add: 'Add a document',
    adding: 'Sending…',
    added: 'Document added',
    open: 'Download',
    remove: 'Delete the document',
    removed: 'Document deleted',
  },
});

const SEND_MS = 10 * 60_000;

/** Manuals, drawings, certificates: what is attached to the machine itself. */
export function AssetDocuments({ assetId }: { readonly assetId: string }): ReactNode {
  const t = useTexts(documentWords);
  const may = useMay();
  const toast = useToast();
  const [count, setCount] = useState(0);
  const loaded = useLoad(['attachments', { assetId }], (api) =>
    api.get('/attachments', { query: { assetId, limit: 100 } }),
  );
  const add = useAct(
    (api, file: File) => {
      const body = new FormData();
      body.append('assetId', assetId);
      body.append('file', file, file.name);
      return api.put('/attachments/{id}', { path: { id: newId() }, body, timeout: SEND_MS });
    },
    ['attachments'],
    () => {
      toast(t.added);
      setCount(count + 1);
    },
  );
  return (
    <section className="card stack-small">
      <h2>{t.title}</h2>
      {add.error !== null && <Problem error={add.error} />}
      <Load of={loaded}>
        {({ data }) =>
          data.length === 0 ? (
            <p className="soft">{t.none}</p>
          ) : (
            <ul className="stack-small">
              {data.map((document) => (
                <DocumentRow key={document.id} document={document} />
              ))}
            </ul>
          )
        }
      </Load>
      {may('attachments:write') && (
        <div className="no-print">
          <label className="button file-button" aria-disabled={add.isPending}>
            <Icon name="upload" />
            {add.isPending ? t.adding : t.add}
            <input
              key={count}
              type="file"
              disabled={add.isPending}
              onChange={(event) => {
                const file = event.target.files?.[0];
                if (file) add.mutate(file);
              }}
            />
          </label>
        </div>
      )}
    </section>
  );
}

function DocumentRow({ document }: { readonly document: Schema<'AttachmentDto'> }): ReactNode {
  const t = useTexts(documentWords);
  const writer = useWriter();
  const may = useMay();
  const toast = useToast();
  const { id, name, bytes, createdAt } = document;
  const open = useAct(
    (api) => api.get('/attachments/{id}/content', { path: { id }, timeout: SEND_MS }),
    [],
    (file) => giveFile(file, name),
  );
  const remove = useAct(
    (api) => api.delete('/attachments/{id}', { path: { id } }),
    ['attachments'],
    () => toast(t.removed),
  );
  const error = open.error ?? remove.error;
  return (
    <li>
      <div className="row spread">
        <span className="grow">
          <span translate="no">{name}</span>
          <br />
          <span className="soft small">
            {when(createdAt, 'date', writer)} · <span translate="no">{fileSize(bytes)}</span>
          </span>
        </span>
        <Button disabled={open.isPending} onClick={() => open.mutate(undefined)}>
          {t.open}
        </Button>
        {may('attachments:write') && (
          <IconButton
            icon="trash"
            label={t.remove}
            disabled={remove.isPending}
            onClick={() => remove.mutate(undefined)}
          />
        )}
      </div>
      {error !== null && <Problem error={error} />}
    </li>
  );
}
