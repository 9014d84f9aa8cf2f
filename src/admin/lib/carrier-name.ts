interface Carrier {
  carrier_code: string
  carrier_name: string
}

/** Amazon takes the code "Other" with the carrier's name only. */
export const hasNameIfNeeded = ({
  carrier_code: code,
  carrier_name: name,
}: Carrier): boolean => code !== "Other" || name !== ""
