// Why an account cannot be connected, and where the way goes on.

import { useEffect, useRef, type ReactNode } from "react"
import { useTranslation } from "react-i18next"
import type { AmazonAccount } from "../../../hooks/accounts"
import { NoticeLine } from "../../notice-line"
import { TextLink } from "../../text-link"

/** The seller has an account here, with credentials of its own. */
export const AlreadyConnected = ({ account }: { account: AmazonAccount }) => {
  const { t } = useTranslation("amazon")
  return (
    <Notice>
      <NoticeLine
        kind="error"
        actions={
          <TextLink
            className="txt-small-plus"
            to={`/settings/amazon/accounts/${account.id}`}
          >
            {t("settings.connect.toAccount")}
          </TextLink>
        }
      >
        {t("settings.connect.alreadyConnected", { name: account.name })}
      </NoticeLine>
    </Notice>
  )
}

const Notice = ({ children }: { children: ReactNode }) => (
  <div
    role="alert"
    className="bg-ui-bg-component shadow-borders-base rounded-lg px-4 py-3"
  >
    {children}
  </div>
)

export const Refusal = ({ sentence }: { sentence: string }) => {
  const place = useRef<HTMLDivElement>(null)
  useEffect(() => {
    // Below long fields it would be out of sight.
    place.current?.scrollIntoView({ block: "nearest" })
  }, [sentence])
  return (
    <div ref={place}>
      <Notice>
        <NoticeLine kind="error">{sentence}</NoticeLine>
      </Notice>
    </div>
  )
}
