import type { ReactNode } from 'react';

export interface Bar {
  readonly key: string;
  readonly label: ReactNode;
  readonly value: number;
  readonly text: string;
  readonly tone?: 'bad' | 'warn' | 'good' | undefined;
}

/** Lengths for the eye, and the same as a table for whoever hears the page. */
export function Bars({
  caption,
  bars,
  unit,
  whole,
}: {
  readonly caption: string;
  readonly bars: readonly Bar[];
  readonly unit: string;
  /** What a full bar stands for. Default: the longest. */
  readonly whole?: number;
}): ReactNode {
  const most = whole ?? Math.max(1, ...bars.map(({ value }) => value));
  return (
    <table className="bars">
      <caption className="visually-hidden">{caption}</caption>
      <thead className="visually-hidden">
        <tr>
          <th scope="col">{caption}</th>
          <td aria-hidden="true" />
          <th scope="col">{unit}</th>
        </tr>
      </thead>
      <tbody>
        {bars.map(({ key, label, value, text, tone }) => (
          <tr key={key}>
            <th scope="row">{label}</th>
            {/* A column of its own: beside a number, a bar would have to give way and lie. */}
            <td className="track" aria-hidden="true">
              <span className="bar" data-tone={tone} style={{ inlineSize: `${(100 * value) / most}%` }} />
            </td>
            <td className="number">{text}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
