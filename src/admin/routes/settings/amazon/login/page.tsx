import { Button } from "@medusajs/ui"
import { useState } from "react"
import { useTranslation } from "react-i18next"
import { Link, useSearchParams } from "react-router-dom"
import { Crumb } from "../../../../components/crumb"
import { NoticeLine } from "../../../../components/notice-line"
import { Section } from "../../../../components/section"
import { useContinueAuthorization } from "../../../../hooks/authorizations"
import { useNoReferrer } from "../../../../hooks/use-no-referrer"

/**
 * The app's login address: Amazon sends sellers over it who begin in its Appstore, who renew
 * in Seller Central, and all of them while the app is a draft. Somebody says yes here, since
 * whoever follows a link has not asked for anything yet.
 */
const LoginPage = () => {
  useNoReferrer()
  const { t } = useTranslation("amazon")
  const [params] = useSearchParams()
  const [request] = useState(() => readRequest(params))
  const goOn = useContinueAuthorization()
  const problem = request ? goOn.error?.message : t("settings.login.nothing")
  return (
    <Section
      level="h1"
      title={t("settings.login.title")}
      description={request && t("settings.login.text")}
    >
      {problem && (
        <div className="px-6 py-4" role="alert">
          <NoticeLine kind="error">{problem}</NoticeLine>
        </div>
      )}
      <div className="flex flex-wrap items-center justify-end gap-2 px-6 py-4">
        <Button asChild size="small" variant="secondary">
          <Link to="/settings/amazon">{t("settings.callback.back")}</Link>
        </Button>
        {request && (
          <Button
            size="small"
            isLoading={goOn.isPending || goOn.isSuccess}
            onClick={() => {
              goOn.mutate(request)
            }}
          >
            {t("settings.login.goOn")}
          </Button>
        )}
      </div>
    </Section>
  )
}

function readRequest(params: URLSearchParams) {
  const amazon_callback_uri = params.get("amazon_callback_uri")
  const amazon_state = params.get("amazon_state")
  const selling_partner_id = params.get("selling_partner_id")
  const version = params.get("version")
  return amazon_callback_uri && amazon_state && selling_partner_id
    ? {
        amazon_callback_uri,
        amazon_state,
        selling_partner_id,
        ...(version && { version }),
      }
    : null
}

export const handle = {
  breadcrumb: () => <Crumb of="settings.login.title" />,
}

export default LoginPage
