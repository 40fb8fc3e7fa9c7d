/** Articles by the name of a size, for `--only`. */
export const SIZES: Readonly<Record<string, number>> = {
  '1k': 1000,
  '5k': 5000,
  '20k': 20_000,
  '49k': 49_000,
};
