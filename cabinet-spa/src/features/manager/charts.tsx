import '@mantine/core/styles/ColorSwatch.css'
import '@mantine/charts/styles.css'
import { BarChart } from '@mantine/charts'

export interface Series {
  name: string
  label: string
  color: string
}

/** Stacked bars; read by machines in the table beneath, so the drawing itself is kept from them. */
export default function Bars({
  data,
  by,
  series,
  format,
  stacked = true,
  sideways = false,
}: {
  data: Record<string, string | number>[]
  by: string
  series: Series[]
  format: (value: number) => string
  stacked?: boolean
  sideways?: boolean
}) {
  return (
    <div aria-hidden>
      <BarChart
        h={sideways ? 44 * data.length + 20 : 240}
        data={data}
        dataKey={by}
        series={series}
        type={stacked ? 'stacked' : 'default'}
        orientation={sideways ? 'vertical' : 'horizontal'}
        valueFormatter={format}
        withLegend={series.length > 1}
        legendProps={{ verticalAlign: 'bottom' }}
        gridAxis={sideways ? 'none' : 'x'}
        tickLine="none"
        withXAxis={!sideways}
        yAxisProps={{ width: sideways ? 150 : 60 }}
        maxBarWidth={36}
        barChartProps={{ accessibilityLayer: false }}
        barProps={{ isAnimationActive: false }}
      />
    </div>
  )
}
