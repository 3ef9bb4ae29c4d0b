import type { ReactNode } from 'react';
import { Icon } from './icon';

/** Opens the camera on a phone, the files on a desk. */
export function PhotoButton({
  label,
  primary,
  onPhoto,
}: {
  readonly label: string;
  readonly primary?: boolean;
  onPhoto(file: File): void;
}): ReactNode {
  return (
    <label className="button file-button" data-kind={primary ? 'primary' : undefined}>
      <Icon name="camera" />
      {label}
      <input
        type="file"
        accept="image/*"
        capture="environment"
        onChange={(event) => {
          const file = event.target.files?.[0];
          event.target.value = '';
          if (file) onPhoto(file);
        }}
      />
    </label>
  );
}
