export { PublicAddress } from './public-address';
export { InstanceSecret, readSettings, SettingsError, type Settings } from './settings';
