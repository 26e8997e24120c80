/**
 * Solves m·x = b for a symmetric positive definite m (n × n, rows one after another) and several right sides (n rows of
 * `columns`), in place: b becomes x. Gaussian elimination; such a matrix needs no pivoting.
 */
export const solveSystem = (m: Float64Array, b: Float64Array, n: number, columns: number): void => {
  for (let k = 0; k < n; k++) {
    const pivot = m[k * n + k] as number;
    for (let r = k + 1; r < n; r++) {
      const factor = (m[r * n + k] as number) / pivot;
      if (factor === 0) continue;
      for (let c = k; c < n; c++) m[r * n + c] = (m[r * n + c] as number) - factor * (m[k * n + c] as number);
      for (let c = 0; c < columns; c++)
        b[r * columns + c] = (b[r * columns + c] as number) - factor * (b[k * columns + c] as number);
    }
  }
  for (let k = n - 1; k >= 0; k--)
    for (let c = 0; c < columns; c++) {
      let value = b[k * columns + c] as number;
      for (let x = k + 1; x < n; x++) value -= (m[k * n + x] as number) * (b[x * columns + c] as number);
      b[k * columns + c] = value / (m[k * n + k] as number);
    }
};
