import { notFound, refusal } from '#platform/errors.ts';

export const noSubscriber = () => notFound('subscriber');
export const linkOver = () => refusal(409, 'newsletter.link_over');
export const linkBroken = () => refusal(409, 'newsletter.link_broken');
