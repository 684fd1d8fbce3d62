/** Heights of a chart: a round top, and where each value ends between it and the ground. */
const ROUND = [1, 1.5, 2, 2.5, 3, 4, 5, 6, 8, 10];

/** The least round number of two equal steps that nothing is higher than; 0 where there is nothing. */
export function roundTop(values: number[]): number {
  const highest = Math.max(0, ...values);
  if (highest === 0) return 0;
  const decimal = 10 ** Math.floor(Math.log10(highest / 2));
  const step = ROUND.find((round) => round * decimal * 2 >= highest) ?? 10;
  return Math.max(2, step * decimal * 2);
}

/** In hundredths of the top, to a tenth; what is below the ground has no height. */
export const heightOf = (value: number, top: number): number =>
  top === 0 ? 0 : Math.round((Math.max(0, value) / top) * 1_000) / 10;
