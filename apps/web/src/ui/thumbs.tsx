import { useEffect, useState, type ReactNode } from 'react';
import { useApi } from '../app/session';
import { useLoad } from '../app/query';

/** The photos of an order or a request. They are behind the log-in, so they come by the client, not by an address. */
export function Thumbs({
  of,
  label,
}: {
  readonly of: { readonly workOrderId: string } | { readonly workRequestId: string };
  readonly label: string;
}): ReactNode {
  const { data } = useLoad(['attachments', of], (api) => api.get('/attachments', { query: { ...of, limit: 20 } }));
  const photos = data?.data.filter(({ hasThumbnail }) => hasThumbnail) ?? [];
  if (photos.length === 0) return null;
  return (
    <div className="thumbs">
      {photos.map(({ id }) => (
        <Thumb key={id} id={id} label={label} />
      ))}
    </div>
  );
}

function Thumb({ id, label }: { readonly id: string; readonly label: string }): ReactNode {
  const api = useApi();
  const [url, setUrl] = useState<string>();
  useEffect(() => {
    let made: string | undefined;
    api.get('/attachments/{id}/thumbnail', { path: { id } }).then(
      (blob) => {
        made = URL.createObjectURL(blob);
        setUrl(made);
      },
      () => undefined,
    );
    return () => {
      if (made !== undefined) URL.revokeObjectURL(made);
    };
  }, [api, id]);
  return url === undefined ? null : <img className="thumb" src={url} alt={label} />;
}
