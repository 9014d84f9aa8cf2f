import { useTranslation } from "react-i18next"
import {
  formatCountry,
  formatDay,
  formatMoment,
  formatMoney,
  formatNumber,
  formatPercent,
  formatRelative,
  formatSpan,
} from "../lib/format"

/** The formats of lib/format.ts in the language that the admin is shown in. */
export function useFormat() {
  const {
    i18n: { language },
  } = useTranslation()
  return {
    number: (value: number) => formatNumber(value, language),
    percent: (share: number) => formatPercent(share, language),
    money: (amount: string, currencyCode: string) =>
      formatMoney(amount, currencyCode, language),
    moment: (at: string | Date) => formatMoment(at, language),
    day: (at: string | Date) => formatDay(at, language),
    span: (ms: number) => formatSpan(ms, language),
    ago: (at: string | Date) => formatRelative(at, Date.now(), language),
    country: (code: string) => formatCountry(code, language),
  }
}
