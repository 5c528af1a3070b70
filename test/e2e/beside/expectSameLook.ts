// Compares the kit in an app with the kit alone, at rest and in each state.
import { orders as bothOrders, type Host, type Order, type Scheme } from '../../hosts/Host.ts'
import { expect, type Beside } from './besidePage.ts'

interface Given {
  readonly scheme: Scheme
  /** Default: both. */
  readonly orders?: readonly Order[]
  /** Called in each order, when the kit is in the app. */
  readonly look?: (order: Order) => Promise<void>
}

export async function expectSameLook(beside: Beside, host: Host, { scheme, orders = bothOrders, look }: Given): Promise<void> {
  const kit = beside.styles['styles.css']
  for (const order of orders) {
    await beside.enter(host, { scheme, order, kit })
    await look?.(order)
    await beside.takeLook(order)
  }
  // With the font and the room that it had in the app.
  await beside.enterAlone(kit)
  await beside.takeLook('alone')
  for (const order of orders) {
    const found = await beside.differences('alone', order)
    expect.soft(found.filter((line) => !host.important?.test(line)), `${scheme}, ${order}`).toEqual([])
  }
}
