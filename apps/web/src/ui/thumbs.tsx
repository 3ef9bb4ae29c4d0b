import { useEffect, useState, type ReactNode } from 'react';
import type { Siyana } from '@siyana/api-client';
import { useApi } from '../app/session';
import { useLoad } from '../app/query';
import { Dialog } from './dialog';

/** The photos of an order or a request. They are behind the log-in, so they come by the client, not by an address. */
export function Thumbs({
  of,
  label,
}: {
  readonly of: { readonly workOrderId: string } | { readonly workRequestId: string };
  readonly label: string;
}): ReactNode {
  const { data } = useLoad(['attachments', of], (api) => api.get('/attachments', { query: { ...of, limit: 20 } }));
  const [shown, setShown] = useState<string>();
  const photos = data?.data.filter(({ hasThumbnail }) => hasThumbnail) ?? [];
  if (photos.length === 0) return null;
  return (
    <div className="thumbs">
      {photos.map(({ id }) => (
        <button key={id} type="button" className="thumb-button" onClick={() => setShown(id)}>
          <Photo id={id} label={label} read={small} className="thumb" />
        </button>
      ))}
      {shown !== undefined && (
        <Dialog title={label} onClose={() => setShown(undefined)}>
          <Photo id={shown} label={label} read={whole} className="photo" />
        </Dialog>
      )}
    </div>
  );
}

type Read = (api: Siyana, id: string) => Promise<Blob>;
const small: Read = (api, id) => api.get('/attachments/{id}/thumbnail', { path: { id } });
const whole: Read = (api, id) => api.get('/attachments/{id}/content', { path: { id } });

function Photo({
  id,
  label,
  read,
  className,
}: {
  readonly id: string;
  readonly label: string;
  readonly read: Read;
  readonly className: string;
}): ReactNode {
  const api = useApi();
  const [url, setUrl] = useState<string>();
  useEffect(() => {
    let made: string | undefined;
    read(api, id).then(
      (blob) => {
        made = URL.createObjectURL(blob);
        setUrl(made);
      },
      () => undefined,
    );
    return () => {
      if (made !== undefined) URL.revokeObjectURL(made);
    };
  }, [api, id, read]);
  return url === undefined ? <span className={className} /> : <img className={className} src={url} alt={label} />;
}
