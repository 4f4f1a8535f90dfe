/** Returns the smallest number that both numbers divide; decimals such as 0.25 and 0.1 work too. */
export function leastCommonMultiple(left: number, right: number): number {
  const scale = 10 ** Math.max(countDecimals(left), countDecimals(right));
  const [first, second] = [Math.round(left * scale), Math.round(right * scale)];
  let [larger, smaller] = [first, second];
  while (smaller > 0) [larger, smaller] = [smaller, larger % smaller];
  const multiple = ((first / larger) * second) / scale;
  return Number.isFinite(multiple) && multiple > 0 ? multiple : left;
}

function countDecimals(value: number): number {
  const [digits = '', exponent = '0'] = String(value).split('e');
  return Math.min(15, Math.max(0, (digits.split('.')[1]?.length ?? 0) - Number(exponent)));
}
