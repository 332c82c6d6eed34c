package org.costledger.store;

import static org.assertj.core.api.Assertions.assertThat;

import org.costledger.engine.ledger.EntryNumbers;
import org.costledger.engine.memory.HeldItem;
import org.costledger.engine.memory.SliceLoading;
import org.costledger.engine.setup.CostingMethod;
import org.costledger.engine.setup.Item;
import org.costledger.engine.setup.ItemState;
import org.costledger.engine.setup.Setup;
import org.junit.jupiter.api.Test;

class HeldItemsTest {
    /** An item without entries takes the room of ten. */
    private static final long ROOM_FOR_TWO = 25;

    private final HeldItems held = new HeldItems(ROOM_FOR_TWO);

    private static HeldItem item(String no) {
        var loading = new SliceLoading(Setup.DEFAULT, EntryNumbers.NONE);
        loading.item(Item.of(no, CostingMethod.FIFO), ItemState.NEW);
        return loading.slice().hold(no);
    }

    @Test
    void an_item_is_taken_once() {
        var link = item("LINK");
        held.put("LINK", 3, link);
        assertThat(held.take("LINK", 3)).containsSame(link);
        assertThat(held.take("LINK", 3)).isEmpty();
    }

    @Test
    void an_item_that_others_wrote_meanwhile_is_forgotten() {
        held.put("LINK", 3, item("LINK"));
        assertThat(held.take("LINK", 4)).isEmpty();
        assertThat(held.take("LINK", 3)).isEmpty();
    }

    @Test
    void what_was_put_here_first_makes_room() {
        held.put("LINK", 1, item("LINK"));
        held.put("BOLT", 1, item("BOLT"));
        held.put("LINK", 2, item("LINK"));
        held.put("NUT", 1, item("NUT"));
        assertThat(held.take("BOLT", 1)).isEmpty();
        assertThat(held.take("LINK", 2)).isPresent();
        assertThat(held.take("NUT", 1)).isPresent();
    }

    @Test
    void what_is_larger_than_all_the_room_is_not_held() {
        var small = new HeldItems(1);
        small.put("LINK", 1, item("LINK"));
        assertThat(small.take("LINK", 1)).isEmpty();
    }
}
