import { Alert, Button, Group, Text } from '@mantine/core'
import { IconBuildingBank, IconClockHour4 } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { $api } from '@/api/client'
import type { Billing } from '@/api/types'
import { format, QueryState, Section, Skeletons } from '@/ui'
import { useWorkerMoneyTexts } from './texts'

type Details = Billing['DetailsView']

export function useAccountName() {
  const t = useWorkerMoneyTexts()
  return ({ account, bic }: Details) =>
    bic == null ? t('details.account', { account }) : t('details.accountBic', { account, bic })
}

export function usePayoutDetails() {
  return $api.useQuery('get', '/api/billing/payout-details')
}

/** Where the money goes, and what it waits for. */
export function WhereTo() {
  const t = useWorkerMoneyTexts()
  const nameOf = useAccountName()
  const details = usePayoutDetails()
  return (
    <Section title={t('details.title')}>
      <QueryState query={details} skeleton={<Skeletons rows={1} height={64} />}>
        {({ current, coming }) => (
          <>
            <Group justify="space-between" gap="md">
              <Group gap="md" wrap="nowrap" align="flex-start">
                <IconBuildingBank size={30} stroke={1.5} aria-hidden style={{ flex: 'none' }} />
                <div>
                  <Text fw={600} className="tabular" data-testid="account">
                    {current == null ? t('details.none') : nameOf(current)}
                  </Text>
                  <Text size="sm" c="dimmed">
                    {current != null ? current.holder : coming == null ? t('details.noneText') : null}
                  </Text>
                </div>
              </Group>
              <Button
                component={Link}
                to="/earnings/payout-details"
                variant={current == null && coming == null ? 'filled' : 'default'}
              >
                {t(current == null && coming == null ? 'details.set' : 'details.change')}
              </Button>
            </Group>
            {coming != null && (
              <Alert color="blue" icon={<IconClockHour4 size={20} aria-hidden />}>
                {t(current == null ? 'details.comingFirst' : 'details.coming', {
                  account: coming.account,
                  at: format.moment(coming.effectiveAt),
                })}
              </Alert>
            )}
          </>
        )}
      </QueryState>
    </Section>
  )
}
