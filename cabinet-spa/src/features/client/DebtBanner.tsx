import { Alert, Button, Stack, Text } from '@mantine/core'
import { IconReceiptOff } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { $api } from '@/api/client'
import { useClientTexts } from './texts'

/** The same question as on the page about money, so that it is asked once there. */
const FEW = { params: { query: { page: 0, size: 50 } } }

function useSuspended(): boolean {
  return $api.useQuery('get', '/api/billing/owed', FEW).data?.suspended ?? false
}

/**
 * Nothing can be ordered while an invoice is unpaid after its last reminder: this says so, and leads to paying.
 *
 * @param link where the invoices are a page away
 */
export function DebtBanner({ link = false, refused = false }: { link?: boolean; refused?: boolean }) {
  const t = useClientTexts()
  const suspended = useSuspended()
  if (!suspended && !refused) return null
  return (
    <Alert
      color="red"
      icon={<IconReceiptOff size={20} aria-hidden />}
      title={t('debts.title')}
      role="alert"
      data-testid="debts"
    >
      <Stack gap="sm" align="flex-start">
        <Text size="sm">{t('debts.text')}</Text>
        {link && (
          <Button component={Link} to="/money" variant="default">
            {t('debts.pay')}
          </Button>
        )}
      </Stack>
    </Alert>
  )
}
