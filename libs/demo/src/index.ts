export { DEMO_LOGINS, seedDemo } from './seed';
export { DEMO_PASSWORD } from './plant';
