/** Accounts at Google and Facebook that sign in to an account here. */
export { identityRoutes } from './routes.ts';
