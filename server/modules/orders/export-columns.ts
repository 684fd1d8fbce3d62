/** The columns of the files that staff take orders away in, in the words of whoever reads them. */
import type { Translator } from '#common/messages/index.ts';
import type { Money } from '#common/money.ts';
import { lineName } from '#common/variant-name.ts';
import type { Column } from '#platform/export/index.ts';
import type { LineFileRow, OrderFileRow, OrderHeadRow } from './queries/export.ts';

type InCurrency = { currency: string };
type TextOf<Row> = (row: Row) => string | null;

const text = <Row>(name: string, read: TextOf<Row>): Column<Row> => ({ name, kind: 'text', read });
const count = <Row>(name: string, read: (row: Row) => number): Column<Row> => ({
  name,
  kind: 'count',
  read,
});
const amount = <Row extends InCurrency>(name: string, read: (row: Row) => number): Column<Row> => ({
  name,
  kind: 'amount',
  read: (row): Money => ({ amount: read(row), currency: row.currency }),
});

export const headColumns = (t: Translator): Column<OrderHeadRow>[] => [
  text(t('files.number'), ({ number }) => String(number)),
  { name: t('files.day'), kind: 'day', read: ({ placedAt }) => placedAt },
  { name: t('files.placed'), kind: 'moment', read: ({ placedAt }) => placedAt },
  text(t('files.status'), ({ status }) => t(`admin.status.${status}`)),
  text(t('files.payment'), ({ paymentState }) => t(`admin.paymentState.${paymentState}`)),
  text(t('files.goods'), ({ fulfilmentState }) => t(`admin.fulfilmentState.${fulfilmentState}`)),
  text(t('files.customer'), ({ name }) => name),
  text(t('files.email'), ({ email }) => email),
  text(t('files.country'), ({ country }) => country),
];

export const orderColumns = (t: Translator): Column<OrderFileRow>[] => [
  ...headColumns(t),
  text(t('files.company'), ({ company }) => company),
  text(t('files.line1'), ({ line1 }) => line1),
  text(t('files.line2'), ({ line2 }) => line2),
  text(t('files.postalCode'), ({ postalCode }) => postalCode),
  text(t('files.city'), ({ city }) => city),
  text(t('files.region'), ({ region }) => region),
  text(t('files.phone'), ({ phone }) => phone),
  count(t('files.units'), ({ units }) => units),
  text(t('files.currency'), ({ currency }) => currency),
  amount(t('files.subtotal'), ({ subtotal }) => subtotal),
  amount(t('files.discount'), ({ adjustment }) => 0 - adjustment),
  amount(t('files.delivery'), ({ charges }) => charges),
  amount(t('files.tax'), ({ tax }) => tax),
  amount(t('files.total'), ({ total }) => total),
  amount(t('files.refunded'), ({ refunded }) => refunded),
  text(t('files.deliveryOption'), ({ deliveryOption }) => deliveryOption),
  text(t('files.arrivesFrom'), ({ arrivesFrom }) => arrivesFrom),
  text(t('files.arrivesTo'), ({ arrivesTo }) => arrivesTo),
  text(t('files.tracking'), ({ trackingNumbers }) => trackingNumbers),
  text(t('files.tags'), ({ tags }) => tags.join(', ')),
  text(t('files.externalId'), ({ externalId }) => externalId),
];

export const lineColumns = (t: Translator): Column<LineFileRow>[] => [
  ...headColumns(t),
  text(t('files.product'), lineName),
  text(t('files.sku'), ({ sku }) => sku),
  count(t('files.quantity'), ({ quantity }) => quantity),
  count(t('files.shipped'), ({ shipped }) => shipped),
  count(t('files.returned'), ({ returned }) => returned),
  text(t('files.currency'), ({ currency }) => currency),
  amount(t('files.unitPrice'), ({ unitPrice }) => unitPrice),
  amount(t('files.discount'), ({ adjustment }) => 0 - adjustment),
  amount(t('files.tax'), ({ tax }) => tax),
  amount(t('files.total'), ({ total }) => total),
];
