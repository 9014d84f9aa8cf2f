// Carriers that Amazon has a code for, and how their tracking links and names are recognised. The
// codes are those of CarrierCode in Amazon's amzn-base.xsd, letter for letter: an unlisted one has
// to be told as "Other" with its name.

export interface KnownCarrier {
  code: string
  /** Parts of a host name between dots: "dpd" is in tracking.dpd.de as well as in www.dpd.co.uk. */
  hosts: readonly string[]
  /** Words of a name, in lower case. The longest one that is there wins. */
  words: readonly string[]
}

const carrier = (
  code: string,
  hosts: readonly string[],
  words: readonly string[]
): KnownCarrier => ({ code, hosts, words })

export const knownCarriers: readonly KnownCarrier[] = [
  carrier("DHL", ["dhl"], ["dhl", "dhl paket", "dhl parcel"]),
  carrier("DHL Express", [], ["dhl express"]),
  carrier("DHL eCommerce", ["webtrack"], ["dhl ecommerce", "dhl e commerce"]),
  carrier("Deutsche Post", ["deutschepost"], ["deutsche post"]),
  carrier("DPD", ["dpd", "dpdgroup"], ["dpd"]),
  carrier("DPD Local", ["dpdlocal"], ["dpd local"]),
  carrier("GLS", ["gls-group", "gls-pakete", "gls-italy"], ["gls"]),
  carrier("GO!", ["general-overnight"], ["general overnight"]),
  carrier("UPS", ["ups"], ["ups", "united parcel service"]),
  carrier("UPS Mail Innovations", [], ["ups mail innovations"]),
  carrier("FedEx", ["fedex"], ["fedex", "federal express"]),
  carrier("USPS", ["usps"], ["usps"]),
  carrier("TNT", ["tnt"], ["tnt"]),
  carrier(
    "Hermes Logistik Gruppe",
    ["myhermes", "hermesworld", "hlg"],
    ["hermes"]
  ),
  carrier("Hermes UK", ["evri"], ["evri", "hermes uk"]),
  carrier("Royal Mail", ["royalmail"], ["royal mail", "royalmail"]),
  carrier("Parcelforce", ["parcelforce"], ["parcelforce"]),
  carrier("Yodel", ["yodel"], ["yodel"]),
  carrier("InPost", ["inpost"], ["inpost"]),
  carrier("La Poste", ["laposte"], ["la poste"]),
  carrier("Colissimo", ["colissimo"], ["colissimo"]),
  carrier("Chronopost", ["chronopost"], ["chronopost"]),
  carrier("Mondial Relay", ["mondialrelay"], ["mondial relay", "mondialrelay"]),
  carrier("Colis Prive", ["colisprive"], ["colis prive", "colis privé"]),
  carrier("Correos", ["correos"], ["correos"]),
  carrier("Correos Express", ["correosexpress"], ["correos express"]),
  carrier("Seur", ["seur"], ["seur"]),
  carrier("NACEX", ["nacex"], ["nacex"]),
  carrier("Poste Italiane", ["poste"], ["poste italiane"]),
  carrier("BRT", ["brt"], ["brt", "bartolini"]),
  carrier("SDA", ["sda"], ["sda"]),
  carrier("PostNL", ["postnl"], ["postnl", "post nl"]),
  carrier("BPOST", ["bpost"], ["bpost"]),
  carrier("PostNord", ["postnord"], ["postnord"]),
  carrier("AT POST", [], ["österreichische post", "austrian post"]),
  carrier("Swiss post", [], ["swiss post", "schweizerische post"]),
  carrier("Polish Post", ["poczta-polska"], ["poczta polska", "polish post"]),
  carrier("Canada Post", ["canadapost-postescanada"], ["canada post"]),
  carrier("PUROLATOR", ["purolator"], ["purolator"]),
  carrier("OnTrac", ["ontrac"], ["ontrac"]),
  carrier("Lasership", ["lasership"], ["lasership"]),
  carrier("Australia Post", ["auspost"], ["australia post", "auspost"]),
  carrier("YamatoTransport", ["kuronekoyamato"], ["yamato", "ヤマト運輸"]),
  carrier("SagawaExpress", ["sagawa-exp"], ["sagawa", "佐川急便"]),
  carrier("Japan Post", ["japanpost"], ["japan post", "日本郵便"]),
  carrier("BlueDart", ["bluedart"], ["bluedart", "blue dart"]),
  carrier("Delhivery", ["delhivery"], ["delhivery"]),
  carrier("DTDC", ["dtdc"], ["dtdc"]),
  carrier("India Post", ["indiapost"], ["india post"]),
  carrier("Aramex", ["aramex"], ["aramex"]),
]

/** Numbers that only one carrier gives out. Most others look alike. */
export const tellingNumbers: readonly { code: string; pattern: RegExp }[] = [
  { code: "UPS", pattern: /^1Z[0-9A-Z]{16}$/ },
  { code: "USPS", pattern: /^9[2-5]\d{20}$/ },
  { code: "DHL", pattern: /^JJD\d{12,30}$/ },
]
