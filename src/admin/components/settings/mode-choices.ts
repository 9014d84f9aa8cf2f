import { useTranslation } from "react-i18next"

const modes = ["import", "reserve", "off"] as const

/** The three things that can become of a pending order, each with what it means. */
export function useModeChoices() {
  const { t } = useTranslation("amazon")
  return modes.map((mode) => ({
    value: mode,
    label: t(`settings.mode.choices.${mode}`),
    description: t(`settings.mode.means.${mode}`),
  }))
}
