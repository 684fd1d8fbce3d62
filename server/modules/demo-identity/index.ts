/**
 * The pretend Google and Facebook: providers of identities that happen to live in the shop's process. Demo only. They
 * stand apart: the shop talks to them over HTTP alone, as it does to any provider.
 */
export { demoIdentityRoutes } from './routes.ts';
