import { texts } from '../../i18n/texts';

export const sandboxWords = texts({
  fr: {
    sandbox: 'Bac à sable',
    help: 'Un espace à part pour essayer une intégration : vos machines et vos pièces, sans personnes, ordres ni stock. Ses clés commencent par siy_test_.',
    make: 'Créer le bac à sable',
    made: 'Créé le',
    lastReset: 'réinitialisé le',
    testKey: 'Nouvelle clé de test',
    reset: 'Réinitialiser',
    remove: 'Supprimer',
  },
  ar: {
    sandbox: 'بيئة تجريبية',
    help: 'فضاء مستقل لتجربة الربط: آلاتك وقطعك، دون أشخاص ولا أوامر ولا مخزون. تبدأ مفاتيحه بـ siy_test_.',
    make: 'إنشاء البيئة التجريبية',
    made: 'أُنشئت في',
    lastReset: 'أُعيد ضبطها في',
    testKey: 'مفتاح تجريبي جديد',
    reset: 'إعادة الضبط',
    remove: 'حذف',
  },
  en: {
    sandbox: 'Sandbox',
    help: 'A workspace of its own for trying an integration: your machines and parts, without people, orders or stock. Its keys begin with siy_test_.',
    make: 'Make the sandbox',
    made: 'Made',
    lastReset: 'reset',
    testKey: 'New test key',
    reset: 'Reset',
    remove: 'Delete',
  },
});
