import { useState, type ReactNode } from 'react';
import { Page } from '../../app/page';
import { useMe, useSession } from '../../app/session';
import { setTheme, useTheme } from '../../app/theme';
import { plural, texts } from '../../i18n/texts';
import { useTexts } from '../../i18n/locale';
import { words, wordFor } from '../../i18n/words';
import { useDevice } from '../../store/use-device';
import { Button, LinkButton } from '../../ui/button';
import { Dialog } from '../../ui/dialog';
import { Notice } from '../../ui/notice';
import { LanguageButtons } from './login';

const accountWords = texts({
  fr: {
    title: 'Mon compte',
    language: 'Langue',
    look: 'Affichage',
    light: 'Clair',
    dark: 'Sombre',
    leave: 'Se déconnecter',
    unsentTitle: 'Tout n’est pas envoyé',
    unsent: (n: number) =>
      plural('fr', n, {
        one: '# action attend encore sur cet appareil. Elle y reste et partira à votre prochaine connexion ici.',
        other:
          '# actions attendent encore sur cet appareil. Elles y restent et partiront à votre prochaine connexion ici.',
      }),
    sendFirst: 'Voir et envoyer',
    leaveAnyway: 'Se déconnecter quand même',
    stay: 'Rester',
    zone: (zone: string) => `Heures affichées : ${zone}`,
  },
  ar: {
    title: 'حسابي',
    language: 'اللغة',
    look: 'المظهر',
    light: 'فاتح',
    dark: 'داكن',
    leave: 'تسجيل الخروج',
    unsentTitle: 'لم يُرسَل كل شيء بعد',
    unsent: (n: number) =>
      plural('ar', n, {
        one: 'إجراء واحد ما زال ينتظر على هذا الجهاز. سيبقى فيه ويُرسَل عند دخولك المقبل هنا.',
        two: 'إجراءان ما زالا ينتظران على هذا الجهاز. سيبقيان فيه ويُرسَلان عند دخولك المقبل هنا.',
        few: '# إجراءات ما زالت تنتظر على هذا الجهاز. ستبقى فيه وتُرسَل عند دخولك المقبل هنا.',
        many: '# إجراءً ما زال ينتظر على هذا الجهاز. سيبقى فيه ويُرسَل عند دخولك المقبل هنا.',
        other: '# إجراء ما زال ينتظر على هذا الجهاز. سيبقى فيه ويُرسَل عند دخولك المقبل هنا.',
      }),
    sendFirst: 'عرض وإرسال',
    leaveAnyway: 'تسجيل الخروج رغم ذلك',
    stay: 'البقاء',
    zone: (zone: string) => `التوقيت المعروض: ${zone}`,
  },
  en: {
    title: 'My account',
    language: 'Language',
    look: 'Appearance',
    light: 'Light',
    dark: 'Dark',
    leave: 'Log out',
    unsentTitle: 'Not everything is sent',
    unsent: (n: number) =>
      plural('en', n, {
        one: '# action still waits on this device. It stays here and leaves at your next log-in here.',
        other: '# actions still wait on this device. They stay here and leave at your next log-in here.',
      }),
    sendFirst: 'Look and send',
    leaveAnyway: 'Log out all the same',
    stay: 'Stay',
    zone: (zone: string) => `Times shown in ${zone}`,
  },
});

export function MePage(): ReactNode {
  const t = useTexts(accountWords);
  const w = useTexts(words);
  const { member, workspace } = useMe();
  const { logOut } = useSession();
  const device = useDevice();
  const theme = useTheme();
  const [unsent, setUnsent] = useState(0);
  const leave = async (): Promise<void> => {
    const waiting = await device.unsent();
    if (waiting > 0) setUnsent(waiting);
    else await logOut();
  };
  return (
    <Page title={t.title} isTouch narrow>
      <div className="stack">
        <section className="card">
          <p className="strong" translate="no">
            {member.name}
          </p>
          <p className="soft">
            {wordFor(w.role, member.role)} · <span translate="no">{workspace.name}</span>
          </p>
          <p className="soft small">{t.zone(workspace.timeZone)}</p>
        </section>
        <section className="card">
          <h2>{t.language}</h2>
          <LanguageButtons />
        </section>
        <section className="card">
          <h2>{t.look}</h2>
          <div className="row" role="group" aria-label={t.look}>
            <Button icon="sun" aria-pressed={theme === 'light'} onClick={() => setTheme('light')}>
              {t.light}
            </Button>
            <Button icon="moon" aria-pressed={theme === 'dark'} onClick={() => setTheme('dark')}>
              {t.dark}
            </Button>
          </div>
        </section>
        <Button icon="leave" kind="danger" wide onClick={() => void leave()}>
          {t.leave}
        </Button>
        {unsent > 0 && (
          <Dialog title={t.unsentTitle} onClose={() => setUnsent(0)}>
            <div className="stack" data-touch>
              <Notice tone="warn">{t.unsent(unsent)}</Notice>
              <LinkButton to="/app/sync" kind="primary" wide>
                {t.sendFirst}
              </LinkButton>
              <Button kind="danger" wide onClick={() => void logOut()}>
                {t.leaveAnyway}
              </Button>
              <Button wide onClick={() => setUnsent(0)}>
                {t.stay}
              </Button>
            </div>
          </Dialog>
        )}
      </div>
    </Page>
  );
}
