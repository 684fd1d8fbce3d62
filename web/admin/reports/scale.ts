/** Heights of a chart: a round top, and where each value ends between it and the ground. */
const ROUND = [1, 1.5, 2, 2.5, 3, 4, 5, 6, 8, 10];

/** The least round number of two equal steps that nothing is higher than; 0 where there is nothing. */
export function roundTop(values: number[]): number {
  const most = Math.max(0, ...values);
  if (most === 0) return 0;
  const power = 10 ** Math.floor(Math.log10(most / 2));
  const step = ROUND.find((round) => round * power * 2 >= most) ?? 10;
  return Math.max(2, step * power * 2);
}

/** In hundredths of the top, to a tenth; what is below the ground has no height. */
export const heightOf = (value: number, top: number): number =>
  top === 0 ? 0 : Math.round((Math.max(0, value) / top) * 1_000) / 10;
