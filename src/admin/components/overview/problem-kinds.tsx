import { useTranslation } from "react-i18next"
import { useSearchParams } from "react-router-dom"
import { problemKinds, type ProblemList } from "../../hooks/problems"
import { useFormat } from "../../hooks/use-format"
import { Choice } from "./choice"

const all = "all"

interface ProblemKindsProps {
  counts: ProblemList["counts"]
  kind: string | undefined
}

/** The kinds that there are problems of, with how many; one of them is looked at, or all. */
export function ProblemKinds({ counts, kind }: ProblemKindsProps) {
  const { t } = useTranslation("amazon")
  const format = useFormat()
  const [, setParams] = useSearchParams()
  const total = Object.values(counts).reduce((sum, count) => sum + count, 0)
  const shown = problemKinds.filter((one) => counts[one] || one === kind)
  return (
    <Choice
      label={t("overview.problems.kindsLabel")}
      value={kind ?? all}
      choices={[
        {
          value: all,
          label: t("overview.problems.all"),
          count: format.number(total),
        },
        ...shown.map((value) => ({
          value,
          label: t(`overview.problems.kinds.${value}`),
          count: format.number(counts[value] ?? 0),
        })),
      ]}
      onChange={(value) =>
        setParams((before) => {
          before.delete("offset")
          if (value === all) {
            before.delete("kind")
          } else {
            before.set("kind", value)
          }
          return before
        })
      }
    />
  )
}
