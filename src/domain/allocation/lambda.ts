/**
 * The one rate λ of "total = clamp(base + λ·w, floor, cap)": kroner per weighted count, as an exact ratio that need
 * not be in lowest terms. Where even a boundless rate would leave money over, everyone with a count is at their cap.
 */
export type Lambda =
  | { readonly kind: 'rate'; readonly numerator: bigint; readonly denominator: bigint }
  | { readonly kind: 'every-cap-reached' };

/** The rate, and what the exact totals then sum to: what there is to share, or the sum that the caps allow. */
export type Solution = { readonly lambda: Lambda; readonly shared: number };
