export { InstanceSecret, readSettings, SettingsError, type Settings } from './settings';
