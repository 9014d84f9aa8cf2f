import { formatPercent } from "../format"
import { sharesOf } from "../shares"

it.each([
  [997, 3, "99.7%", "0.3%"],
  [3, 997, "0.3%", "99.7%"],
  [2, 1, "67%", "33%"],
  [101, 99, "51%", "49%"],
  [5, 0, "100%", "0%"],
])("of %i and %i, the shares add up to a whole", (one, other, ...shown) => {
  const shares = sharesOf(one, other)

  expect(shares.map((share) => formatPercent(share, "en"))).toEqual(shown)
})
