package io.artel.store;

import io.artel.starter.web.ProblemMapping;
import io.artel.store.domain.IllegalKitMove;
import io.artel.store.domain.NotEnoughStock;
import io.artel.store.domain.StockBusy;
import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpStatus;

@Configuration(proxyBeanMethods = false)
class StoreProblems {

    @Bean
    ProblemMapping storeProblemMapping() {
        return new ProblemMapping()
                .map(IllegalKitMove.class, HttpStatus.CONFLICT, "kit_state", e -> Map.of("state", e.state()))
                .map(
                        NotEnoughStock.class,
                        HttpStatus.CONFLICT,
                        "not_enough_stock",
                        e -> Map.of("itemId", e.itemId(), "there", e.there()))
                .map(StockBusy.class, HttpStatus.CONFLICT, "conflict");
    }
}
