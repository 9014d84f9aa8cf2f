import { readProviderOptions } from "../options"

it("Needs no option at all", () => {
  expect(readProviderOptions(undefined)).toMatchObject({
    api_version: "2020-07-01",
    policy: "fill_or_kill",
    hold_until_captured: false,
    notify_buyer: false,
    price_cache_minutes: 30,
    packing_slip_text: "{order}",
  })
})

it.each([
  [{ api_version: "2019-01-01" }, /"api_version" must be "2020-07-01" or/],
  [{ surcharge: "1,50" }, /"surcharge" must be a decimal as text/],
  [{ surcharge: 1.5 }, /"surcharge"/],
  [{ price_cache_minutes: -1 }, /"price_cache_minutes" must not be negative/],
  [
    { packing_slip_text: "x".repeat(701) },
    /"packing_slip_text" must be at most/,
  ],
  [{ policy: "hope" }, /"policy" must be "fill_or_kill"/],
  [{ blankbox: true }, /Option "blankbox" does not exist/],
])("Refuses %j at boot, naming the option", (options, sentence) => {
  expect(() => readProviderOptions(options)).toThrow(sentence)
})
