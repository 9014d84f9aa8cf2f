// What can be done with an account. What reaches far asks first, and says what will happen.

import {
  Key,
  PauseSolid,
  PencilSquare,
  PlaySolid,
  Trash,
} from "@medusajs/icons"
import { Button, toast, usePrompt } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { useNavigate } from "react-router-dom"
import {
  useDisconnectAccount,
  useSwitchAccount,
  type AmazonAccount,
} from "../../hooks/accounts"
import { Menu } from "../menu"
import { useAccountTest } from "./account-card"

export function AccountMenu({ account }: { account: AmazonAccount }) {
  const { t } = useTranslation("amazon")
  const test = useAccountTest(account.id)
  const acts = useAccountActs(account)
  return (
    <>
      <Button
        size="small"
        variant="secondary"
        isLoading={test.isPending}
        onClick={() => {
          test.mutate()
        }}
      >
        {t("settings.account.test")}
      </Button>
      <Menu
        of={account.name}
        groups={[
          {
            actions: [
              {
                icon: <PencilSquare />,
                label: t("settings.account.rename"),
                to: "name",
              },
              {
                icon: <Key />,
                label: t("settings.account.renew"),
                to: "credentials",
              },
              account.state === "paused"
                ? {
                    icon: <PlaySolid />,
                    label: t("settings.account.resume"),
                    onClick: acts.resume,
                  }
                : {
                    icon: <PauseSolid />,
                    label: t("settings.account.pause"),
                    onClick: acts.pause,
                  },
            ],
          },
          {
            actions: [
              {
                icon: <Trash />,
                label: t("settings.account.disconnect"),
                onClick: acts.disconnect,
              },
            ],
          },
        ]}
      />
    </>
  )
}

function useAccountActs({ id, name }: AmazonAccount) {
  const { t } = useTranslation("amazon")
  const ask = usePrompt()
  const navigate = useNavigate()
  const pause = useSwitchAccount(id, "pause", t("settings.account.paused"))
  const resume = useSwitchAccount(id, "resume", t("settings.account.resumed"))
  const disconnect = useDisconnectAccount(
    id,
    t("settings.account.disconnected"),
    () => {
      void navigate("/settings/amazon", { replace: true })
    }
  )
  const confirmed = async (
    act: "pause" | "disconnect",
    variant: "confirmation" | "danger"
  ) =>
    ask({
      title: t(`settings.account.${act}Ask`, { name }),
      description: t(`settings.account.${act}Text`),
      confirmText: t(`settings.account.${act}`),
      cancelText: t("common.cancel"),
      variant,
    })
  return {
    resume: () => {
      resume.mutate()
    },
    pause: () => {
      void confirmed("pause", "confirmation").then((yes) => {
        if (yes) {
          pause.mutate()
        }
      })
    },
    disconnect: () => {
      void confirmed("disconnect", "danger").then((yes) => {
        if (yes) {
          disconnect.mutate(undefined, {
            onError: ({ message }) => {
              toast.error(message, { duration: Infinity })
            },
          })
        }
      })
    },
  }
}
