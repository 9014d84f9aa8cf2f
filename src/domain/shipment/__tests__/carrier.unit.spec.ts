import { findCarrier, type CarrierClues, type CarrierRule } from "../carrier"
import { noClues } from "./makers"

const none = { code: null, name: null }
const find = (
  clues: Partial<CarrierClues>,
  rules: CarrierRule[] = [],
  fallback: { code: string | null; name: string | null } = none
) => findCarrier({ ...noClues, ...clues }, rules, fallback)

const aRule = (rule: Partial<CarrierRule>): CarrierRule => ({
  match: "provider",
  value: "manual_manual",
  carrier_code: "DPD",
  carrier_name: null,
  shipping_method: null,
  ...rule,
})

it.each([
  ["https://www.dhl.de/de/privatkunden.html?piececode=1", "DHL"],
  ["https://nolp.dhl.de/x", "DHL"],
  ["http://tracking.dpd.de/parcelstatus?query=1", "DPD"],
  ["https://www.dpd.co.uk/track", "DPD"],
  ["https://gls-group.com/track/1", "GLS"],
  ["https://www.ups.com/track?tracknum=1", "UPS"],
  ["https://www.myhermes.de/empfangen/1", "Hermes Logistik Gruppe"],
  ["https://www.evri.com/track/1", "Hermes UK"],
  ["www.royalmail.com/track", "Royal Mail"],
  ["https://tools.usps.com/go/TrackConfirmAction", "USPS"],
  ["https://toi.kuronekoyamato.co.jp/cgi-bin/tneko", "YamatoTransport"],
])("the tracking link %s is of %s", (trackingUrl, code) => {
  expect(find({ trackingUrl })?.code).toBe(code)
})

it.each([
  ["DHL Paket, 1–2 Tage", "DHL"],
  ["DHL Express Worldwide", "DHL Express"],
  ["dpd_dpd", "DPD"],
  ["Versand mit Deutsche Post", "Deutsche Post"],
  ["UPS Standard", "UPS"],
  ["La Poste – Colissimo", "Colissimo"],
])("the name %s says %s", (optionName, code) => {
  expect(find({ optionName })?.code).toBe(code)
})

it.each(["Pick-ups from the store", "Standard", "manual_manual", "Groupsend"])(
  "the name %s says nothing",
  (optionName) => {
    expect(find({ optionName })).toBeNull()
  }
)

it.each([
  ["1Z999AA10123456784", "UPS"],
  ["1z 999 aa1 01 2345 6784", "UPS"],
  ["9400111899223197428490".replace(/^94/, "92"), "USPS"],
  ["JJD000390007882823456", "DHL"],
])("the number %s can only be of %s", (trackingNumber, code) => {
  expect(find({ trackingNumber })?.code).toBe(code)
})

it("a number that several carriers give out says nothing", () => {
  expect(find({ trackingNumber: "00340434161094015902" })).toBeNull()
})

it("what the fulfilment says outright comes before everything else", () => {
  const carrier = find(
    { code: "GLS", method: "Express", trackingUrl: "https://www.dhl.de/1" },
    [aRule({ match: "tracking_host", value: "dhl.de" })]
  )

  expect(carrier).toEqual({ code: "GLS", name: null, method: "Express" })
})

it("a name alone is that of a carrier Amazon knows, or of another one", () => {
  expect(find({ name: "DPD Germany" })).toMatchObject({ code: "DPD" })
  expect(find({ name: "Bicycle Bert" })).toEqual({
    code: "Other",
    name: "Bicycle Bert",
    method: null,
  })
})

it("the owner's rules come before ours: by option, provider, tracking host and name", () => {
  const rules = [
    aRule({ match: "name", value: "Bert", carrier_code: "by name" }),
    aRule({
      match: "tracking_host",
      value: "bert.example",
      carrier_code: "by host",
    }),
    aRule({
      match: "provider",
      value: "bert_bert",
      carrier_code: "by provider",
    }),
    aRule({ match: "option", value: "so_1", carrier_code: "by option" }),
  ]
  const clues = {
    calledBy: ["bert"],
    trackingUrl: "https://track.bert.example/1",
    providerId: "bert_bert",
    optionId: "so_1",
  }

  const found = [
    clues,
    { ...clues, optionId: null },
    { ...clues, optionId: null, providerId: null },
    { ...clues, optionId: null, providerId: null, trackingUrl: null },
  ].map((some) => find(some, rules)?.code)

  expect(found).toEqual(["by option", "by provider", "by host", "by name"])
})

it("a rule for a host is for the hosts under it, and for no other that ends alike", () => {
  const rules = [aRule({ match: "tracking_host", value: "bert.example" })]

  expect(find({ trackingUrl: "https://a.bert.example/1" }, rules)?.code).toBe(
    "DPD"
  )
  expect(find({ trackingUrl: "https://robert.example/1" }, rules)).toBeNull()
})

it("the marketplace's own carrier is the last that is asked for", () => {
  const fallback = { code: "Hermes Logistik Gruppe", name: null }

  expect(find({}, [], fallback)?.code).toBe("Hermes Logistik Gruppe")
  expect(find({ optionName: "DPD" }, [], fallback)?.code).toBe("DPD")
})

it('"Other" without a name is nobody', () => {
  expect(find({}, [], { code: "Other", name: null })).toBeNull()
})
