package org.costledger.engine.refusal;

/**
 * Why a request is refused: the closed list of POST-10 and REV-133. A code is the id of the rule, with a suffix in words where one
 * rule holds several conditions; it never changes its meaning. The sentence states the facts ({@code %s} in the order
 * given) and the way out.
 */
public enum Reason implements RefusalReason {
    ITEM_UNKNOWN("E-01.item-unknown", "Item %s does not exist. Create it first, or correct the number."),
    BASE_UNIT_MISSING("E-01.base-unit-missing", "Item %s has no base unit of measure. Give it one before posting."),
    VARIANT_UNKNOWN(
            "E-01.variant-unknown",
            "Item %s has no variant %s. Create the variant, or post without or with another one."),
    UNIT_UNKNOWN(
            "E-01.unit-unknown",
            "Item %s has no unit of measure %s. Add the unit to the item, or post in a unit it has."),
    CHARGE_UNKNOWN("E-01.charge-unknown", "Item charge %s does not exist. Create it first, or correct the number."),
    CENTER_UNKNOWN("E-01.center-unknown", "There is no %s. Create it first, or correct the number."),
    ENTRY_UNKNOWN("E-01.entry-unknown", "Item ledger entry %s does not exist. Name an entry of this ledger."),

    ITEM_BLOCKED("E-02.item-blocked", "Item %s is blocked. Unblock it to post."),
    VARIANT_BLOCKED("E-02.variant-blocked", "Variant %2$s of item %1$s is blocked. Unblock it to post."),
    PURCHASING_BLOCKED(
            "E-02.purchasing-blocked",
            "%s is blocked for purchasing. Lift the block, or post it as a return if goods go back."),
    SALES_BLOCKED(
            "E-02.sales-blocked",
            "%s is blocked for sales. Lift the block, or post it as a return if goods come back."),
    SERVICE_BLOCKED("E-02.service-blocked", "Item %s is blocked for service. Lift the block to post."),

    ITEM_LOCKED("E-03", "Item %s is locked: %s is changing its applications. Post once that worksheet is closed."),
    POSTING_DATE_NOT_ALLOWED(
            "E-04",
            "Posting date %s is not allowed; allowed is from %s to %s. Post on such a date, or widen the range."),
    PERIOD_CLOSED(
            "E-05", "Posting date %s lies in a period closed until %s. Post on %s or later, or reopen the period."),
    POSTED_BEFORE_EARLIEST_VALUATION(
            "E-06.posting-date",
            "Posting date %s is before %s, the earliest allowed valuation date. Post on that date or later, or set it earlier."),
    APPLIES_BEFORE_EARLIEST_VALUATION(
            "E-06.applies-to",
            "Entry %s was posted on %s, before %s, the earliest allowed valuation date. Apply to a later entry."),
    VALUED_BEFORE_EARLIEST_VALUATION(
            "E-06.valuation-date",
            "The posting would be valued on %s, before %s, the earliest allowed valuation date. Name a later entry, or set"
                    + " that date earlier."),

    LOCATION_MISSING("E-07.location-missing", "Item %s needs a location: locations are mandatory. Name one."),
    NEW_LOCATION_MISSING("E-07.new-location-missing", "The transfer of item %s names no new location. Name one."),
    LOCATION_UNKNOWN("E-07.location-unknown", "Location %s does not exist. Create it first, or correct the code."),
    IN_TRANSIT_LOCATION(
            "E-08", "Location %s is for goods in transit; only transfer orders post there. Use another location."),
    VARIANT_MISSING("E-09", "Item %s has variants and one is mandatory. Name the variant."),
    NOTHING_TO_POST("E-10", "The line of item %s has neither a quantity nor an invoiced quantity. State one."),
    QUANTITIES_DO_NOT_COMBINE(
            "E-11",
            "Item %s: quantity %s cannot be posted with invoiced quantity %s. Invoice none or all of it; send what is"
                    + " invoiced and what is only moved as two lines."),
    INVOICED_TOO_MUCH(
            "E-12", "Entry %s of quantity %s would be invoiced for %s. Invoice at most what is not invoiced yet."),
    INVOICED_IN_FULL(
            "E-12.nothing-left", "Entry %s is invoiced in full. Post a change of its price as an item charge."),
    INVOICED_THE_OTHER_WAY(
            "E-12.direction",
            "Entry %s of quantity %s cannot be invoiced for %s. State the quantity with its sign, or post a return."),
    NEGATIVE_TRANSFER(
            "E-13.negative-transfer",
            "The transfer of item %s has quantity %s. A transfer is positive; swap the locations to move goods back."),
    TRANSFER_INVOICED(
            "E-13.invoiced-quantity",
            "The transfer of item %s has invoiced quantity %s and quantity %s. A transfer is invoiced as it is moved."),
    APPLIES_FROM_OTHER_ITEM(
            "E-14.item", "Entry %s is of item %s, not of %s. Apply from an entry of the same item and variant."),
    APPLIES_FROM_NOT_OUTBOUND("E-14.not-outbound", "Entry %s puts stock in. Apply from an entry that took it out."),
    APPLIES_FROM_IS_APPLIES_TO(
            "E-14.same-as-applies-to", "Entry %s is named both to apply to and to apply from. Name it once."),
    APPLIES_FROM_BUT_OUTBOUND(
            "E-14.own-not-inbound",
            "The line takes out %s of item %s and cannot take its cost from entry %s. Only what comes in can."),

    APPLIES_TO_OTHER_ITEM("E-15.item", "Entry %s is of item %s, not of %s. Apply to an entry of the same item."),
    APPLIES_TO_OTHER_VARIANT(
            "E-15.variant", "Entry %s is of variant '%s', not of '%s'. Apply to an entry of the same variant."),
    APPLIES_TO_OTHER_LOCATION(
            "E-15.location", "Entry %s is at location '%s', not at '%s'. Apply to an entry at the same location."),
    APPLIES_TO_SAME_DIRECTION(
            "E-15.same-sign", "Entry %s has quantity %s, of the same direction as the line. Apply to an opposite one."),
    APPLIES_TO_OTHER_TRACKING(
            "E-15.tracking", "Entry %s carries %s, the line %s. Apply to an entry with the same serial and lot."),
    APPLIES_TO_OTHER_TRANSFER_ORDER(
            "E-15.transfer-order",
            "Entry %s at in-transit location %s belongs to transfer order %s, not to %s. Apply to an entry of the order."),
    APPLIES_TO_DROP_SHIPMENT(
            "E-15.drop-shipment",
            "Only one of entry %s and the line is a drop shipment. Drop shipments are applied to each other alone."),
    APPLIES_TO_QUANTITY(
            "E-15.quantity",
            "Only %2$s of the %3$s needed can be applied to entry %1$s. Post less, name another entry, or unapply what names"
                    + " this one."),
    APPLICATION_CLOSES_CYCLE(
            "E-15.cycle",
            "Entry %s takes its cost from entry %s and cannot supply it. Apply to an entry that does not depend on it."),

    BASE_ENTRY_MISSING("E-16", "The charge %s names no entry to be charged. Assign it to at least one."),
    RETURNED_TOO_MUCH(
            "E-17",
            "Entry %s can still be returned for %s, not for %s. Return at most that, or do not name the entry."),
    STAYS_OPEN(
            "E-18",
            "%s of item %s at location '%s' is not on stock. Receive it first, post less, or allow negative inventory."),
    TRANSFER_STAYS_OPEN(
            "E-18.transfer",
            "%s of item %s is not at location '%s' for this transfer to take. Bring it there first, or move less."),
    TRACKED_STAYS_OPEN(
            "E-19", "%s of item %s with %s is not on stock. Post what is there; tracked items cannot go negative."),
    TRACKING_MISSING("E-20.tracking-missing", "Item %s needs a %s number on every posting. State it."),
    SERIAL_QUANTITY(
            "E-20.serial-quantity", "Serial number %s of item %s stands for one piece, not for %s. Post each piece."),
    SERIAL_ON_STOCK(
            "E-20.serial-on-stock",
            "Serial number %s of item %s is on stock already (entry %s). Use another, or"
                    + " let that one leave first."),
    UNIT_COST_OF_STANDARD(
            "E-22.unit-cost",
            "Item %s is kept at standard cost; a negative adjustment of it cannot state a cost. Leave it out."),
    INDIRECT_COST_OF_STANDARD(
            "E-22.indirect-cost",
            "Item %s is kept at standard cost with %s %% indirect cost; %s cannot be given. Leave it out."),
    RESERVED_STAYS_OPEN(
            "E-25", "Item %s is always reserved, and %s of it is not on stock. Receive it first, or post less."),
    EXPIRED("E-26", "Entry %s expired on %s, before posting date %s. Use stock that has not expired, or write it off."),
    INVENTORY_POSTING_GROUP_MISSING(
            "E-27.inventory-posting-group-missing",
            "Item %s has no inventory posting group. Give it one before posting."),
    INVENTORY_SETUP_MISSING(
            "E-27.inventory-setup-missing",
            "There is no inventory posting setup for location '%s' and group '%s'. Create it before posting."),
    GENERAL_SETUP_MISSING(
            "E-27.general-setup-missing",
            "There is no general posting setup for business group '%s' and product group '%s'. Create it before"
                    + " posting."),
    COUNT_DOES_NOT_MATCH(
            "E-28",
            "Item %s: counted %s less calculated %s is %s, not %s. Correct the count, or leave the quantity out."),
    SALES_RETURN_UNAPPLIED(
            "E-29.sales",
            "The return of item %s names no sale, and exact cost reversal is mandatory. Name the entry returned."),
    PURCHASE_RETURN_UNAPPLIED(
            "E-29.purchase",
            "The return of item %s names no receipt, and exact cost reversal is mandatory. Name the entry returned."),

    ITEMS_AND_CATEGORIES(
            "ADJ-200.items-and-categories",
            "A run adjusts items by number or by category, not by both. State only one of them."),
    UNTIL_VALUATION_DATE(
            "ADJ-200.until-valuation-date",
            "Item %s is kept by %s; only average cost can be adjusted until a valuation date. Leave the date out."),
    ADJUSTED_ITEM_LOCKED(
            "ADJ-200.item-locked",
            "Item %s is locked: %s is changing its applications. Adjust once that worksheet is closed, or leave the"
                    + " item out."),
    ADJUSTMENT_DATE_NOT_ALLOWED(
            "ADJ-200.posting-date",
            "An adjustment would be posted on %s; posting is allowed until %s. Allow that date first."),
    ADJUSTMENT_PERIOD_CLOSED(
            "ADJ-200.period-closed",
            "A value entry of %s cannot be adjusted: periods are closed until %s, and no date is open. Reopen one first."),

    INVENTORY_PERIOD_UNKNOWN(
            "GL-72.unknown", "There is no inventory period that ends on %s. Insert it first, or correct the date."),
    INVENTORY_PERIOD_EXISTS(
            "GL-72.exists", "There is an inventory period that ends on %s already. Use it, or state another date."),
    INVENTORY_PERIOD_NOT_AFTER_CLOSED(
            "GL-72.ends-in-closed-period",
            "An inventory period cannot end on %s: periods are closed until %s. Let it end later, or reopen them."),
    INVENTORY_PERIOD_STAYS(
            "GL-72.closed",
            "The inventory period that ends on %s is closed and can be neither renamed nor deleted. Reopen it first."),
    INVENTORY_PERIOD_HAS_HISTORY(
            "GL-72.history",
            "The inventory period that ends on %s was closed before and keeps its date. Delete it and insert another."),
    INVENTORY_PERIOD_CLOSED(
            "GL-73.not-open", "The inventory period that ends on %s is closed already. Nothing is left to do."),
    INVENTORY_PERIOD_UNADJUSTED(
            "GL-73.unadjusted",
            "The inventory period that ends on %s cannot be closed: item %s has unadjusted cost valued on %s. Adjust"
                    + " cost first."),
    INVENTORY_PERIOD_NEGATIVE_STOCK(
            "GL-73.open-outbound",
            "The inventory period that ends on %s cannot be closed: entry %s of %s took out %s of item %s that is not on"
                    + " stock. Post the receipt first."),
    INVENTORY_PERIOD_OPEN("GL-74.not-closed", "The inventory period that ends on %s is open. Nothing is left to do."),

    NOT_OF_AVERAGE_COST(
            "REP-80.costing-method", "Item %s is costed by %s. Ask for the average of an item of average cost."),
    NOT_IN_AVERAGE_PERIOD(
            "REP-81.entry",
            "Entry %s does not count in the average of item %s, variant '%s', at location '%s' in the period until %s."
                    + " Ask for the period and the stock it is valued in."),
    NOT_VALUED_BY_AVERAGE(
            "REP-81.not-by-average",
            "Entry %s is not valued by this average. Name an outbound that is applied to no receipt by name."),

    REVALUED_NO_INVENTORY_ITEM(
            "REV-7.no-inventory", "Item %s is no inventory item and has no stock to revalue. Leave it out."),
    REVALUED_VALUE_ZERO(
            "REV-7.value-zero", "Item %s is kept in quantity only; its stock is worth nothing. Leave it out."),
    NOTHING_TO_REVALUE(
            "REV-15",
            "Nothing of item %s can be revalued on %s: nothing that was invoiced by then was left. State another date."),
    REVALUATION_TEMPLATE(
            "REV-32.1",
            "Journal template %s is not of type Revaluation. Use one that is to calculate inventory value."),
    REVALUATION_DOCUMENT_MISSING(
            "REV-32.2",
            "The calculation for batch %s has no document number, and no number series gives one. State it."),
    REVALUATION_AVERAGE_PER_ENTRY(
            "REV-32.3",
            "Item %s is of Average cost and can only be calculated per item. Calculate per item, or leave it out."),
    REVALUATION_AVERAGE_LOCATION_FILTER(
            "REV-32.4.location-filter",
            "Item %s has one average over all locations; a location filter is not allowed. Remove it, or leave the item"
                    + " out."),
    REVALUATION_AVERAGE_VARIANT_FILTER(
            "REV-32.4.variant-filter",
            "Item %s has one average over all variants; a variant filter is not allowed. Remove it, or leave the item out."),
    REVALUATION_AVERAGE_BY_LOCATION(
            "REV-32.4.by-location",
            "Item %s has one average over all locations; By Location is not allowed. Switch it off, or leave the item out."),
    REVALUATION_AVERAGE_BY_VARIANT(
            "REV-32.4.by-variant",
            "Item %s has one average over all variants; By Variant is not allowed. Switch it off, or leave the item out."),
    REVALUATION_AVERAGE_LOCATION_MISSING(
            "REV-32.5.location",
            "Item %s has an average for each location and variant. Calculate By Location, or filter locations."),
    REVALUATION_AVERAGE_VARIANT_MISSING(
            "REV-32.5.variant",
            "Item %s has an average for each location and variant. Calculate By Variant, or filter variants."),
    REVALUATION_OPEN_OUTBOUND(
            "REV-32.6",
            "Of %s more was issued by %s than was on stock; such items cannot be revalued. Post the receipts first, or"
                    + " leave them out."),
    REVALUATION_UNADJUSTED(
            "REV-32.7", "The cost of %s is not adjusted until %s. Run cost adjustment first, or leave them out."),
    REVALUATION_NOT_PERIOD_END(
            "REV-32.8",
            "%s does not end an average cost period; Average items are revalued on its last day alone. Calculate on %s."),
    REVALUATION_DUPLICATE(
            "REV-34",
            "Batch %s has a line of item %s, variant '%s', location '%s' already. Accept duplicates, or calculate others."),
    REVALUED_QUANTITY(
            "REV-38.quantity",
            "The line revalues %s of item %s, not %s. Leave the quantity out; it cannot be changed."),
    REVALUATION_LINE_UNKNOWN("REV-38.line", "The journal has no line %s. Name one that it has."),
    REVALUED_UNIT_COST_NEGATIVE("REV-39", "The unit cost (revalued) of item %s cannot be %s. State zero or more."),
    REVALUED_VALUE_NEGATIVE("REV-40", "The inventory value (revalued) of item %s cannot be %s. State zero or more."),
    STANDARD_COST_OF_ENTRY(
            "REV-43.per-item",
            "The line of item %s revalues one entry and cannot set its standard cost. Use a line calculated per item."),
    STANDARD_COST_OF_OTHER_METHOD(
            "REV-43.costing-method",
            "Item %s is costed by %s; only of Standard items can the standard cost be set."
                    + " Switch the update off."),
    REVALUED_ENTRY_OTHER_ITEM("REV-44.item", "Entry %s is of item %s, not of %s. Name an entry of the same item."),
    REVALUED_ENTRY_NOT_INCREASE("REV-44.not-increase", "Entry %s took stock out. Name an entry that put it in."),
    REVALUED_ENTRY_NOT_INVOICED(
            "REV-44.not-invoiced", "Entry %s is not completely invoiced. Invoice it first, or calculate per item."),
    REVALUED_ENTRY_UNADJUSTED(
            "REV-44.unadjusted",
            "Entry %s takes its cost from entry %s, which is still to be adjusted. Run cost adjustment first."),
    REVALUED_ENTRY_OF_AVERAGE(
            "REV-45.average",
            "Item %s is of Average cost and was revalued per item before. Calculate per item again; no single entry."),
    ENTRY_OF_LINE_PER_ITEM(
            "REV-45.per-item",
            "The line of item %s is calculated per item and names no entry. Make another line for it."),
    ITEM_OF_CALCULATED_LINE(
            "REV-46",
            "The line was calculated for item %s and stays with it. Delete the line, or calculate the other"
                    + " item."),
    REVALUATION_WITHOUT_DOCUMENT("REV-52.document-no", "The revaluation of item %s has no document number. State one."),
    REVALUATION_DOCUMENT_SEQUENCE(
            "REV-52.document-sequence",
            "The revaluation has document number %s; the number series goes on with %s. Use that number."),
    REVALUATION_WITHOUT_ENTRY(
            "REV-52.applies-to", "The revaluation of item %s names no entry. Name one, or calculate per item."),
    REVALUATION_STALE(
            "REV-58",
            "The line revalues %s of item %s on %s, and %s was left on that day: there are new postings. Calculate again."),
    REVALUED_ENTRY_STALE(
            "REV-59",
            "The line revalues %s of entry %s on %s, and %s was left on that day: there are new postings. Calculate again."),

    COMPONENT_UNKNOWN(
            "REV-115.component-unknown",
            "The bill of materials of item %s names item %s, which does not exist. Create it first, or correct the number."),
    ITEM_IN_ITSELF(
            "REV-115.circular",
            "Item %s would be a component of itself: %s. Take one of them out of the bill of materials of the one before."),
    TOO_MANY_LEVELS(
            "REV-115.levels",
            "The bill of materials of item %s has more than 50 levels. Make its lower levels components that are bought."),
    NOT_CERTIFIED(
            "REV-115.not-certified",
            "The %s of item %s that is valid on %s is not certified. Certify it, or calculate as of another date."),
    NOT_MADE(
            "REV-115.not-made",
            "Item %s is bought, neither produced nor assembled: it has no cost to roll up. Leave it out."),
    MADE_OF_NOTHING(
            "REV-115.made-of-nothing",
            "Item %s is produced, but on %s it has neither bill of materials nor routing. Give it one, or leave the item out."),
    PHANTOM_OF_NOTHING(
            "REV-117.phantom",
            "In the bill of materials of item %s its components shall stand for item %s, which has none. Give it a bill of"
                    + " materials, or name it as a component."),
    CAPACITY_OF_ANOTHER_KIND(
            "REV-118.capacity",
            "Item %s is %s, and %s is a %s. Work centers and machine centers work in production, resources in assembly."),
    NO_ASSEMBLY_LIST(
            "REV-121.no-assembly-list",
            "Item %s is assembled, but on %s it has no assembly list. Give it one, or leave the item out."),

    NEW_COST_NEGATIVE("REV-101.negative", "%s of %s cannot be %s. State zero or more."),
    RESOURCE_OVERHEAD_RATE(
            "REV-101.resource-overhead-rate",
            "Resource %s cannot have an overhead rate of %s: resources have none. State its overhead in per cent."),
    OVERHEAD_ABOVE_UNIT_COST(
            "REV-101.overhead-above-unit-cost",
            "Of %s the overhead rate of %s would be more than the unit cost of %s. State a higher cost, or a lower rate."),
    LINE_UNKNOWN("REV-101.line-unknown", "Standard cost worksheet %s has no line of %s. Correct the number."),
    ADJUSTMENT_FACTOR_NEGATIVE(
            "REV-104.factor", "Standard costs cannot be suggested with a factor of %s. State zero or more."),
    COPIED_ONTO_ITSELF(
            "REV-106.same", "Standard cost worksheet %s cannot be copied onto itself. Name another worksheet."),
    NOTHING_TO_COPY("REV-106.empty", "Standard cost worksheet %s has no lines to copy. Name another worksheet."),
    NOTHING_TO_IMPLEMENT(
            "REV-110.empty",
            "Standard cost worksheet %s has no lines to implement. Suggest or enter some first, or widen the filter."),

    COUNT_OF_SEVERAL(
            "POST-102.tracking",
            "The count of item %s names %s lot or serial numbers. Count each of them in a line of its own."),
    TRACKING_QUANTITY(
            "POST-18.quantity", "The tracking lines of item %s add up to %s, the line is %s. Make them equal."),
    TRACKING_PART(
            "POST-18.part",
            "A tracking line of item %s states %s of %s. Let each state a part of the line, with its sign."),
    CHARGE_QUANTITY(
            "POST-86.quantity", "Charge %s has quantity %s. State a positive one; credit by a negative amount."),
    CHARGE_VALUED_QUANTITY(
            "POST-80.valued-quantity",
            "Of entry %s the charge would value %s of %s. State more than nothing and at most its quantity."),
    CHARGE_AMOUNTS("POST-86.amounts", "The assignments of charge %s add up to %s, the charge is %s. Make them equal."),
    CHARGE_WITHOUT_BASE(
            "POST-86.no-base",
            "Charge %s cannot be spread %s: no target has any. State the amounts, or spread it another way."),
    CHARGE_BY_AMOUNT_OF_TRANSFER(
            "POST-86.transfer-receipt",
            "Charge %s cannot be spread by amount: entry %s is a transfer and has none. Spread it another way."),
    TRANSFER_WITHOUT_STOCK(
            "POST-110.no-stock", "Item %s is no inventory item and has no stock to transfer. Leave the line out."),
    CHARGE_ON_TRANSFER_SHIPMENT(
            "POST-84.transfer-shipment",
            "Entry %s is the shipment of a transfer. Charge the receipt of the transfer instead."),

    UNDO_KIND("POST-120.kind", "Entry %s is a %s and cannot be undone. Post the opposite instead."),
    UNDONE_ALREADY("POST-120.already-undone", "Entry %s is undone already. Nothing is left to do."),
    UNDO_REMAINING(
            "POST-120.remaining",
            "Of entry %s only %s of %s is still on stock. Apply what took the rest to other stock first, or post the"
                    + " opposite."),
    UNDO_RETURNED(
            "POST-120.returned", "%2$s of entry %1$s was returned already. Undo the return first, or return the rest."),
    UNDO_CHARGED(
            "POST-120.charge",
            "Entry %s carries item charge %s and cannot be undone. Post the opposite instead, and credit the charge."),
    UNDO_REVALUED("POST-120.revaluation", "Entry %s was revalued and cannot be undone. Post the opposite instead."),
    UNDO_INVOICED("POST-120.invoiced", "Entry %s is invoiced for %s and cannot be undone. Post the opposite instead."),
    UNDO_RECEIVED(
            "POST-120.received",
            "Of transfer shipment %s a part was received already. Transfer the goods back instead."),
    UNDO_DROP_SHIPMENT(
            "POST-120.drop-shipment", "Entry %s is a drop shipment and cannot be undone. Post returns on both sides."),
    UNDO_DATE("POST-121.date", "Entry %s was posted on %s and is undone on that date, not on %s. Leave the date out."),

    UNAPPLY_NONE("POST-130.no-application", "Entries %s and %s are not applied to each other. Name two that are."),
    UNAPPLY_CLOSED_PERIOD(
            "POST-130.closed-period",
            "The application of entries %s and %s dates from %s, in a closed period. Reopen the period first."),
    UNAPPLY_CORRECTION(
            "POST-130.correction",
            "Entry %s was undone or undoes another; its application stays. Post anew what should count."),
    UNAPPLY_DROP_SHIPMENT(
            "POST-130.drop-shipment",
            "Entries %s and %s are a drop shipment; their application stays. Post returns on both sides instead."),
    UNAPPLY_TRANSFER(
            "POST-130.transfer",
            "The application of entries %s and %s belongs to a transfer and stays. Transfer the goods back instead."),
    REAPPLY_CLOSED_PERIOD(
            "POST-133.closed-period", "Entry %s was posted on %s, in a closed period. Reopen the period first."),
    REAPPLY_CYCLE(
            "POST-133.cycle",
            "Entry %s already depends on entry %s; applying them would close a circle. Name another entry."),
    REAPPLY_NOT_POSSIBLE(
            "POST-133.no-application",
            "Entries %s and %s cannot be applied: the first must have put stock in, the second taken it out. Name two such."),
    REAPPLY_TAKES_COST(
            "POST-133.takes-cost",
            "Entry %s takes its cost from entry %s already. Unapply these two first, or name another entry."),
    REAPPLY_NOTHING_OPEN(
            "POST-133.nothing-open",
            "Entry %s is applied in full. Unapply it first, then apply it to the entry you want."),
    REAPPLY_QUANTITY(
            "POST-134.quantity", "Entries %s and %s would be applied for %s, not for %s. State that, or leave it out."),

    NUMBER_TOO_LARGE("R-2.overflow", "%s is larger than a ledger can hold (92 trillion). Check the figures."),
    NUMBER_TOO_FINE("R-2.decimals", "%s has more than five decimals. State at most five."),
    QUANTITY_ROUNDS_TO_ZERO(
            "R-7.zero", "%s %s of item %s is nothing in the base unit. Post a larger quantity, or in a smaller unit."),
    QUANTITY_NOT_A_MULTIPLE(
            "R-7.not-a-multiple",
            "Quantity %s of item %s is not a multiple of %s, as unit %s requires. Round it first."),
    EXCHANGE_RATE_MISSING(
            "R-8.rate-missing", "There is no exchange rate of %s on %s. Add one that starts on that date or before."),
    ADDITIONAL_CURRENCY_LATE(
            "R-8.ledger-in-use",
            "The additional reporting currency %s cannot be set on a ledger that has value entries. Start a new ledger."),

    ITEM_TYPE_FIXED("ITEM.has-entries.type", "Item %s has entries; its type stays %s. Create another item."),
    ITEM_METHOD_FIXED(
            "ITEM.has-entries.costing-method",
            "Item %s has entries; its costing method stays %s. Create another item and move the stock over."),
    ITEM_UNIT_COST_FIXED(
            "ITEM.has-entries.unit-cost",
            "Item %s has entries; its unit cost follows them. Revalue the stock to change what it costs."),
    ITEM_TRACKING_FIXED(
            "ITEM.has-entries.tracking", "Item %s has entries; its tracking stays %s. Create another item."),
    ITEM_BASE_UNIT_FIXED(
            "ITEM.open-entries.base-unit", "Item %s has open entries; its base unit stays %s. Clear the stock first."),
    ITEM_FIFO_ONLY("ITEM.fifo-only", "Item %s is no inventory item; its costing method must be FIFO, not %s."),
    ITEM_SPECIFIC_NEEDS_SERIAL(
            "ITEM.specific-needs-serial", "Item %s is costed by Specific and needs serial tracking. Set it."),
    ITEM_COST_NEGATIVE("ITEM.cost-negative", "%s of item %s cannot be %s. State zero or more."),
    ITEM_REPLENISHMENT_NEGATIVE("ITEM.replenishment-negative", "%s of item %s cannot be %s. State zero or more."),
    CENTER_COST_NEGATIVE("CENTER.cost-negative", "%s of center %s cannot be %s. State zero or more."),
    EARLIEST_VALUATION_DATE_TOO_LATE(
            "SETUP.earliest-valuation-date",
            "The earliest allowed valuation date cannot be %s: item %s has unadjusted cost valued on %s. Adjust cost"
                    + " first.");

    private final String code;
    private final String sentence;

    Reason(String code, String sentence) {
        this.code = code;
        this.sentence = sentence;
    }

    @Override
    public String code() {
        return code;
    }

    @Override
    public String template() {
        return sentence;
    }
}
