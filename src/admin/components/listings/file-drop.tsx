import { ArrowUpTray } from "@medusajs/icons"
import { clx, Text } from "@medusajs/ui"
import { useState } from "react"
import { useTranslation } from "react-i18next"

interface FileDropProps {
  /** Of the file that was chosen. */
  fileName: string | null
  choose: (file: File) => void
}

/** One CSV file, dropped or chosen; the field itself is what the keyboard reaches. */
export function FileDrop({ fileName, choose }: FileDropProps) {
  const { t } = useTranslation("amazon")
  const [isOver, setIsOver] = useState(false)
  const take = (files: FileList | null) => {
    const file = files?.[0]
    if (file) {
      choose(file)
    }
  }
  return (
    <label
      className={clx(
        "bg-ui-bg-component border-ui-border-strong flex cursor-pointer flex-col items-center gap-y-2 rounded-lg border border-dashed p-8 text-center transition-colors",
        "hover:border-ui-border-interactive has-[:focus-visible]:border-ui-border-interactive has-[:focus-visible]:shadow-borders-focus",
        isOver && "border-ui-border-interactive bg-ui-bg-highlight"
      )}
      onDragOver={(event) => {
        event.preventDefault()
        setIsOver(true)
      }}
      onDragLeave={() => setIsOver(false)}
      onDrop={(event) => {
        event.preventDefault()
        setIsOver(false)
        take(event.dataTransfer.files)
      }}
    >
      <input
        type="file"
        accept=".csv,.tsv,.txt,text/csv"
        className="sr-only"
        aria-label={t("listings.importing.file")}
        onChange={({ target }) => {
          take(target.files)
          // So that the same file, corrected, can be chosen again.
          target.value = ""
        }}
      />
      <span className="text-ui-fg-subtle flex items-center gap-x-2">
        <ArrowUpTray />
        <Text size="small" weight="plus">
          {fileName ?? t("listings.importing.drop")}
        </Text>
      </span>
      <Text size="small" className="text-ui-fg-subtle text-pretty max-w-xl">
        {fileName
          ? t("listings.importing.another")
          : t("listings.importing.dropHint")}
      </Text>
    </label>
  )
}
