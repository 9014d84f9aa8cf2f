import { Button } from "@medusajs/ui"
import { useEffect, useState } from "react"
import { useTranslation } from "react-i18next"
import { Link, useNavigate, useSearchParams } from "react-router-dom"
import { Crumb } from "../../../../components/crumb"
import { LoadingRows } from "../../../../components/notices"
import { Section } from "../../../../components/section"
import { NoticeLine } from "../../../../components/notice-line"
import type { TestedAccount } from "../../../../hooks/accounts"
import {
  useCompleteAuthorization,
  type ConsentAnswer,
} from "../../../../hooks/authorizations"
import { useNoReferrer } from "../../../../hooks/use-no-referrer"
import type { AmazonMarketplace } from "../../../../hooks/marketplaces"
import { sdk } from "../../../../lib/sdk"

/** Where Amazon sends the seller back to, with a code that is good once and for five minutes. */
const CallbackPage = () => {
  useNoReferrer()
  const { t } = useTranslation("amazon")
  const navigate = useNavigate()
  const answer = useConsentAnswer()
  const goOn = async (connected: TestedAccount) => {
    void navigate(await nextPage(connected), {
      replace: true,
      state: { message: connected.test.message },
    })
  }
  const complete = useCompleteAuthorization((connected) => {
    void goOn(connected)
  })
  const { mutate } = complete
  useEffect(() => {
    if (!answer) {
      return
    }
    // Amazon takes the code once, and in development React runs each effect twice.
    const timer = setTimeout(() => {
      mutate(answer)
    })
    return () => {
      clearTimeout(timer)
    }
  }, [answer, mutate])

  const problem = answer
    ? complete.error?.message
    : t("settings.callback.nothing")
  return (
    <Section
      level="h1"
      title={t(
        problem ? "settings.callback.failed" : "settings.callback.title"
      )}
      {...(!problem && { description: t("settings.callback.working") })}
    >
      {problem ? (
        <div className="px-6 py-4" role="alert">
          <NoticeLine
            kind="error"
            actions={
              <>
                <Button asChild size="small">
                  <Link to="/settings/amazon/connect">
                    {t("settings.callback.again")}
                  </Link>
                </Button>
                <Button asChild size="small" variant="secondary">
                  <Link to="/settings/amazon">
                    {t("settings.callback.back")}
                  </Link>
                </Button>
              </>
            }
          >
            {problem}
          </NoticeLine>
        </div>
      ) : (
        <LoadingRows rows={3} />
      )}
    </Section>
  )
}

/** Read once, and taken out of the address at once: a code is a secret while it is good. */
function useConsentAnswer(): ConsentAnswer | null {
  const [params, setParams] = useSearchParams()
  const [answer] = useState(() => {
    const given = Object.fromEntries(params) as Partial<ConsentAnswer>
    const { state, selling_partner_id, spapi_oauth_code } = given
    const { error, error_description } = given
    return state === undefined
      ? null
      : {
          state,
          ...(selling_partner_id && { selling_partner_id }),
          ...(spapi_oauth_code && { spapi_oauth_code }),
          ...(error && { error }),
          ...(error_description && { error_description }),
        }
  })
  const hasParams = params.size > 0
  useEffect(() => {
    if (hasParams) {
      setParams({}, { replace: true })
    }
  }, [hasParams, setParams])
  return answer
}

/** A new account goes on to its marketplaces; one whose consent was renewed has them already. */
async function nextPage({ amazon_account }: TestedAccount): Promise<string> {
  const page = `/settings/amazon/accounts/${amazon_account.id}`
  try {
    const { amazon_marketplaces: marketplaces } = await sdk.client.fetch<{
      amazon_marketplaces: AmazonMarketplace[]
    }>("/admin/amazon/marketplaces", {
      query: { account_id: amazon_account.id, limit: 200 },
    })
    return marketplaces.some(({ set_up_at }) => set_up_at !== null)
      ? page
      : `/settings/amazon/connect?account=${amazon_account.id}`
  } catch {
    // Connected all the same: the account's page has everything, and says what is wrong.
    return page
  }
}

export const handle = {
  breadcrumb: () => <Crumb of="settings.callback.title" />,
}

export default CallbackPage
