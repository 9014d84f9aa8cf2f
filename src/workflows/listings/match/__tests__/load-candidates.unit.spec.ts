import { asinForms, barcodeForms, toMarks } from "../load-candidates"

const aVariant = (more: object = {}) => ({
  id: "variant_1",
  sku: "TEA",
  barcode: null,
  ean: null,
  upc: null,
  metadata: null,
  ...more,
})

describe("the marks by which a listing and a variant find each other", () => {
  it("looks for a UPC as the EAN and the GTIN that it is as well", () => {
    expect(barcodeForms(["036000291452"])).toEqual([
      "36000291452",
      "036000291452",
      "0036000291452",
      "00036000291452",
    ])
  })

  it("looks for nothing where a barcode has no digits", () => {
    expect(barcodeForms(["", "000", "none"])).toEqual([])
  })

  it("looks for an ASIN however the owner writes it", () => {
    expect(asinForms(["B0cup00001"])).toEqual(["B0CUP00001", "b0cup00001"])
  })

  it("takes a variant's barcode, EAN and UPC, and the ASIN in its metadata", () => {
    expect(
      toMarks(
        aVariant({ barcode: "1", upc: "2", metadata: { asin: "B0CUP00001" } })
      )
    ).toEqual({
      variantId: "variant_1",
      sku: "TEA",
      asin: "B0CUP00001",
      barcodes: ["1", "2"],
    })
  })

  it("takes no ASIN from metadata that holds something else there", () => {
    expect(toMarks(aVariant({ metadata: { asin: 7 } })).asin).toBeNull()
  })
})
