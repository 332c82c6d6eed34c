package org.costledger.cli;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.costledger.cli.TradingCompanyStock.Place;
import org.costledger.scenario.model.Cost;
import org.costledger.scenario.model.Item;
import org.costledger.scenario.model.Item.CostingMethod;
import org.costledger.scenario.model.Posting;
import org.costledger.scenario.model.Scenario;
import org.costledger.scenario.model.StockPlace;

/** What the file of the example says of goods: which item, where, and how many pieces of it. */
final class TradingCompanyGoods {
    private final Map<String, Item> items = new HashMap<>();

    TradingCompanyGoods(Scenario scenario) {
        scenario.masterData().items().forEach(item -> items.put(item.number(), item));
    }

    Item item(Place place) {
        return Objects.requireNonNull(items.get(place.item()));
    }

    boolean isAverage(Place place) {
        return item(place).costingMethod() == CostingMethod.AVERAGE;
    }

    static Place place(StockPlace stock) {
        return new Place(stock.item(), stock.variant(), stock.location());
    }

    static Place place(Posting posting) {
        return place(posting.stock());
    }

    int pieces(Posting posting) {
        return posting.quantity().multiply(piecesPerUnit(posting)).intValueExact();
    }

    private BigDecimal piecesPerUnit(Posting posting) {
        return posting.unit()
                .map(unit -> Objects.requireNonNull(
                                item(place(posting)).units().others().get(unit))
                        .quantityPer())
                .orElse(BigDecimal.ONE);
    }

    /** What a piece costs by the unit cost that is stated; none if another cost is. */
    BigDecimal perPiece(Posting posting, Cost cost) {
        return cost instanceof Cost.PerUnit(var each)
                ? each.divide(piecesPerUnit(posting), MathContext.DECIMAL128)
                : BigDecimal.ZERO;
    }
}
