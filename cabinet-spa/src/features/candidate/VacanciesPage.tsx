import { Box, Button, Group, Stack, Text, Title } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { $api } from '@/api/client'
import { inLanguage } from '@/features/order'
import { Empty, Page, QueryState, Skeletons, useList } from '@/ui'
import { useCandidateTexts } from './texts'

export default function VacanciesPage() {
  const t = useCandidateTexts()
  const list = useList()
  const vacancies = $api.useQuery('get', '/api/testing/vacancies', { params: { query: list.asked as never } })
  return (
    <Page title={t('vacancies')} subtitle={t('vacanciesHint')} narrow>
      <QueryState query={vacancies} skeleton={<Skeletons rows={3} height={140} />}>
        {({ items, total, page, size }) =>
          items.length === 0 ? (
            <Empty title={t('vacancies.empty')} text={t('vacancies.emptyHint')} />
          ) : (
            <Stack gap="md">
              <Stack
                component="ul"
                gap="md"
                p={0}
                m={0}
                style={{ listStyle: 'none' }}
                aria-label={t('vacancies.list')}
              >
                {items.map((vacancy) => (
                  <Box component="li" key={vacancy.id} className="surface" p={{ base: 'md', sm: 'lg' }}>
                    <Stack gap="sm">
                      <Title order={2} size="h4" style={{ overflowWrap: 'anywhere' }}>
                        {inLanguage(vacancy.title)}
                      </Title>
                      <Text lineClamp={4} style={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>
                        {inLanguage(vacancy.description)}
                      </Text>
                      <Button
                        component={Link}
                        to={`/vacancies/${vacancy.id}`}
                        size="md"
                        w={{ base: '100%', xs: 'fit-content' }}
                        aria-label={`${t('apply')}: ${inLanguage(vacancy.title)}`}
                      >
                        {t('apply')}
                      </Button>
                    </Stack>
                  </Box>
                ))}
              </Stack>
              {total > size && (
                <Group justify="space-between">
                  <Button
                    variant="default"
                    disabled={page === 0}
                    onClick={() => list.set({ page: page - 1 })}
                  >
                    {t('page.earlier')}
                  </Button>
                  <Text c="dimmed">{t('page.of', { page: page + 1, pages: Math.ceil(total / size) })}</Text>
                  <Button
                    variant="default"
                    disabled={(page + 1) * size >= total}
                    onClick={() => list.set({ page: page + 1 })}
                  >
                    {t('page.later')}
                  </Button>
                </Group>
              )}
            </Stack>
          )
        }
      </QueryState>
    </Page>
  )
}
