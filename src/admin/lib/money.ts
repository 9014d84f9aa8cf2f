// Amounts as a reader of `language` writes them.

export const formatMoney = (
  { amount, currency }: { amount: string; currency: string },
  language: string
): string =>
  new Intl.NumberFormat(language, { style: "currency", currency }).format(
    Number(amount)
  )
