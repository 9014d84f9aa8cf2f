// A link of Amazon's that the shop will show: nothing but the web may be behind it.

export const toUrl = (link: string | null): string | null =>
  link && URL.canParse(link) && /^https?:/i.test(link) ? link : null
