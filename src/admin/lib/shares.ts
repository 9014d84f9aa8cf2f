// Two shares that make a whole, rounded so that they still do: each rounded for itself may add up to
// 101 %, and three of a thousand are not 0 %.

/** As fractions of 1. Below a tenth, and above nine, tenths of a percent count. */
export function sharesOf(one: number, other: number): [number, number] {
  const exact = one / (one + other)
  const steps = exact < 0.1 || exact > 0.9 ? 1000 : 100
  const rounded = Math.round(exact * steps)
  return [rounded / steps, (steps - rounded) / steps]
}
