import type { ReactNode } from 'react';
import { Load, useLoad } from '../../app/query';
import { useWriter } from '../../app/session';
import { localDay, percent } from '../../i18n/format';
import { texts } from '../../i18n/texts';
import { useTexts } from '../../i18n/locale';
import { Bars } from '../../ui/bars';

const words = texts({
  fr: {
    title: 'Préventif fait à temps',
    help: 'Échéances faites dans leur tolérance, parmi celles dont la tolérance est passée.',
    none: 'Rien n’était dû ces six derniers mois.',
    share: 'Part faite à temps',
    of: (share: string, done: number, due: number) => `${share} (${done} sur ${due})`,
  },
  ar: {
    title: 'الوقائي المنجز في أجله',
    help: 'الاستحقاقات المنجزة ضمن السماح، من بين التي انقضى سماحها.',
    none: 'لم يحل أي استحقاق خلال الأشهر الستة الأخيرة.',
    share: 'نسبة المنجز في أجله',
    of: (share: string, done: number, due: number) => `${share} (${done} من ${due})`,
  },
  en: {
    title: 'Preventive work done in time',
    help: 'Dues that were done inside their tolerance, of those whose tolerance has passed.',
    none: 'Nothing was due in the past six months.',
    share: 'Share done in time',
    of: (share: string, done: number, due: number) => `${share} (${done} of ${due})`,
  },
});

/** How much of the preventive work was done in time, month by month. */
export function ComplianceCard(): ReactNode {
  const t = useTexts(words);
  const writer = useWriter();
  const loaded = useLoad(['preventive-schedules', 'compliance'], (api) => api.get('/preventive-schedules/compliance'));
  return (
    <section className="card stack-small" aria-labelledby="compliance">
      <h2 id="compliance">{t.title}</h2>
      <p className="soft small">{t.help}</p>
      <Load of={loaded}>
        {({ data, value, numerator, denominator }) =>
          value === null ? (
            <p className="soft">{t.none}</p>
          ) : (
            <>
              <p className="strong number">{t.of(percent(value, writer), numerator, denominator)}</p>
              <Bars
                caption={t.title}
                unit={t.share}
                whole={1}
                bars={data.map(({ month, ...figure }) => ({
                  key: month,
                  label: localDay(`${month}-01`, 'monthYear', writer),
                  value: Number(figure.value ?? 0),
                  text:
                    figure.value === null
                      ? '—'
                      : t.of(percent(figure.value, writer), figure.numerator, figure.denominator),
                }))}
              />
            </>
          )
        }
      </Load>
    </section>
  );
}
