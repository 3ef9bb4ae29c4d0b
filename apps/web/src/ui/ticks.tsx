import type { ReactNode } from 'react';
import { Tick } from './field';

/** Any number of things that people of the workspace have named. */
export function Ticks({
  legend,
  hint,
  of,
  chosen,
  onChange,
}: {
  readonly legend: string;
  readonly hint?: string;
  readonly of: readonly { readonly id: string; readonly name: string }[];
  readonly chosen: readonly string[];
  onChange(ids: readonly string[]): void;
}): ReactNode {
  return (
    <fieldset>
      <legend className="label">{legend}</legend>
      {hint !== undefined && <p className="soft small">{hint}</p>}
      <div className="grid-narrow">
        {of.map(({ id, name }) => (
          <Tick
            key={id}
            label={<span translate="no">{name}</span>}
            checked={chosen.includes(id)}
            onChange={(event) =>
              onChange(event.target.checked ? [...chosen, id] : chosen.filter((each) => each !== id))
            }
          />
        ))}
      </div>
    </fieldset>
  );
}
