import { useState, type ReactNode } from 'react';
import type { Schema } from '../../app/api';
import { Page } from '../../app/page';
import { Problem } from '../../app/problem';
import { Load, useAct, useLoad } from '../../app/query';
import { useSession } from '../../app/session';
import { useToast } from '../../app/toasts';
import { LANGUAGES, LANGUAGE_NAMES } from '../../i18n/language';
import { useTexts } from '../../i18n/locale';
import { wordFor } from '../../i18n/words';
import { Button } from '../../ui/button';
import { Select, TextField, Tick } from '../../ui/field';
import { AbcFields, areLimits, limitsOf, type AbcLimits } from './abc-fields';
import { adminWords } from './admin-words';
import { ClassifyCard } from './classify-card';

type Workspace = Schema<'WorkspaceDto'>;
type Stock = Workspace['stock'];

/** The settings of the stock with these limits; undefined while nothing about them has changed. */
function stockWith({ a, b }: AbcLimits, workspace: Workspace): Stock | undefined {
  const before = limitsOf(workspace);
  if (before.a === a && before.b === b) return undefined;
  return { ...workspace.stock, abcLimits: { aPercent: Number(a), bPercent: Number(b) } };
}

export function SettingsPage(): ReactNode {
  const t = useTexts(adminWords);
  const loaded = useLoad(['workspace'], async (api) => ({
    workspace: await api.get('/workspace'),
    usage: (await api.get('/workspace/usage')).usage,
  }));
  return (
    <Page title={t.settings} narrow>
      <Load of={loaded}>
        {({ workspace, usage }) => (
          <div className="stack">
            <SettingsForm loaded={workspace} />
            <ClassifyCard />
            <section className="card">
              <h2>{t.usage}</h2>
              <ul className="stack-small">
                {usage.map(({ name, used, limit }) => (
                  <li key={name}>
                    <div className="row spread">
                      <span>{wordFor(t.quotas, name)}</span>
                      <bdi dir="ltr" className="number soft" translate="no">
                        {`${used} / ${limit}`}
                      </bdi>
                    </div>
                    <div className="progress" aria-hidden="true">
                      <span style={{ inlineSize: `${Math.min(100, (100 * used) / Math.max(1, limit))}%` }} />
                    </div>
                  </li>
                ))}
              </ul>
            </section>
          </div>
        )}
      </Load>
    </Page>
  );
}

function SettingsForm({ loaded }: { readonly loaded: Workspace }): ReactNode {
  const t = useTexts(adminWords);
  const toast = useToast();
  const { refresh } = useSession();
  // What is typed was typed over this version, whatever is read meanwhile.
  const [workspace, setWorkspace] = useState(loaded);
  const [form, setForm] = useState(loaded);
  const [limits, setLimits] = useState(() => limitsOf(loaded));
  const set = (part: Partial<Workspace>): void => setForm({ ...form, ...part });
  const save = useAct(
    (api, { name, timeZone, currency, locale, autoClose, techniciansSeeAll }: Workspace) => {
      const stock = stockWith(limits, workspace);
      const body = { name, timeZone, currency, locale: locale as 'fr', autoClose, techniciansSeeAll };
      return api.patch('/workspace', { body: { ...body, ...(stock && { stock }) }, ifMatch: workspace.version });
    },
    ['workspace'],
    (saved) => {
      setWorkspace(saved);
      setForm(saved);
      setLimits(limitsOf(saved));
      toast(t.saved);
      void refresh();
    },
  );
  return (
    <form
      className="card stack"
      onSubmit={(event) => {
        event.preventDefault();
        if (areLimits(limits)) save.mutate(form);
      }}
    >
      {save.error !== null && <Problem error={save.error} />}
      <TextField
        label={t.workspaceName}
        required
        value={form.name}
        onChange={(event) => set({ name: event.target.value })}
      />
      <div className="grid-narrow">
        <TextField
          label={t.zone}
          required
          dir="ltr"
          value={form.timeZone}
          onChange={(event) => set({ timeZone: event.target.value })}
        />
        <TextField
          label={t.currency}
          required
          dir="ltr"
          value={form.currency}
          onChange={(event) => set({ currency: event.target.value })}
        />
        <Select
          label={t.language}
          value={form.locale}
          onChange={(event) => set({ locale: event.target.value })}
          options={LANGUAGES.map((value) => ({ value, label: LANGUAGE_NAMES[value], isName: true }))}
        />
      </div>
      <Tick
        label={t.autoClose}
        checked={form.autoClose}
        onChange={(event) => set({ autoClose: event.target.checked })}
      />
      <Tick
        label={t.seeAll}
        checked={form.techniciansSeeAll}
        onChange={(event) => set({ techniciansSeeAll: event.target.checked })}
      />
      <AbcFields limits={limits} onChange={setLimits} />
      <div>
        <Button type="submit" kind="primary" disabled={save.isPending}>
          {t.save}
        </Button>
      </div>
    </form>
  );
}
