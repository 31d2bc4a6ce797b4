import { Alert, Box, Button, Group, Modal, Radio, Stack, Text, Textarea } from '@mantine/core'
import { useState } from 'react'
import { $api } from '@/api/client'
import { usePeople } from '@/features/people'
import { Empty, QueryState, useCommon, useFocusBack } from '@/ui'
import { useManagerTexts } from '../texts'
import { FilterLine, points, stepName } from './WhyWorker'

/** The ranked candidates of this moment, one of whom a manager prefers for a reason. */
export function ChooseWorker({
  orderId,
  current,
  busy,
  onClose,
  onChoose,
}: {
  orderId: string
  current: string | undefined
  busy: boolean
  onClose: () => void
  onChoose: (workerId: string, reason: string) => void
}) {
  const t = useManagerTexts()
  const common = useCommon()
  useFocusBack()
  const [workerId, setWorkerId] = useState<string>()
  const [reason, setReason] = useState('')
  const query = $api.useQuery('get', '/api/matching/candidates', { params: { query: { orderId } } })
  const nameOf = usePeople((query.data?.candidates ?? []).map((candidate) => candidate.workerId))
  return (
    <Modal
      opened
      onClose={() => {
        if (!busy) onClose()
      }}
      title={t('choose.title')}
      size="lg"
      closeButtonProps={{ 'aria-label': common('close') }}
    >
      <form
        onSubmit={(event) => {
          event.preventDefault()
          if (workerId !== undefined && reason.trim() !== '') onChoose(workerId, reason.trim())
        }}
      >
        <Stack>
          <QueryState query={query}>
            {({ candidates, considered, filters }) => {
              const others = candidates.filter((candidate) => candidate.workerId !== current)
              return (
                <>
                  <FilterLine considered={considered} filters={filters} />
                  {others.length === 0 ? (
                    <Empty title={t('choose.nobody')} text={t('choose.nobodyText')} />
                  ) : (
                    <Radio.Group
                      label={t('choose.candidates')}
                      value={workerId ?? ''}
                      onChange={setWorkerId}
                      required
                    >
                      <Stack gap="xs" mt="xs">
                        {others.map((candidate) => (
                          <Radio.Card key={candidate.workerId} value={candidate.workerId} p="sm" radius="md">
                            <Group wrap="nowrap" align="flex-start">
                              <Radio.Indicator />
                              <Box style={{ flex: 1 }} miw={0}>
                                <Group justify="space-between" gap="xs">
                                  <Text fw={600}>{nameOf(candidate.workerId)}</Text>
                                  <Text size="sm" className="tabular">
                                    {t('choose.total', { total: points(candidate.total) })}
                                  </Text>
                                </Group>
                                <Text size="sm" c="dimmed">
                                  {candidate.steps
                                    .map((one) => `${stepName(one.step)} ${points(one.points)}`)
                                    .join(' · ')}
                                </Text>
                              </Box>
                            </Group>
                          </Radio.Card>
                        ))}
                      </Stack>
                    </Radio.Group>
                  )}
                </>
              )
            }}
          </QueryState>
          <Textarea
            label={t('reason')}
            description={t('choose.reasonHint')}
            required
            autosize
            minRows={2}
            maxLength={2000}
            value={reason}
            onChange={(event) => setReason(event.currentTarget.value)}
          />
          <Alert color="blue">{t('choose.what')}</Alert>
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose} disabled={busy}>
              {common('cancel')}
            </Button>
            <Button type="submit" loading={busy} disabled={workerId === undefined || reason.trim() === ''}>
              {t('choose.confirm')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  )
}
