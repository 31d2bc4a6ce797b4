package io.artel.store.kits;

import io.artel.kernel.Caller;
import io.artel.kernel.Role;
import io.artel.starter.web.Allow;
import io.artel.store.Lines;
import io.artel.store.domain.Act;
import io.artel.store.domain.KitLine;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/store/kit-definitions/{typeId}")
class KitDefinitionController {

    private final KitDefinitions definitions;
    private final Clock clock;

    KitDefinitionController(KitDefinitions definitions, Clock clock) {
        this.definitions = definitions;
        this.clock = clock;
    }

    /** @param lines empty: the type is not offered any more */
    record DefinitionRequest(@NotNull @Size(max = 100) List<@NotNull @Valid Line> lines) {

        @Schema(name = "DefinitionLine")
        record Line(
                @NotNull UUID itemId,
                @NotNull @Min(1) @Max(10_000) Integer quantity) {}
    }

    /** @param version 0 when nobody has defined the type */
    record DefinitionView(UUID typeId, int version, List<Line> lines) {

        @Schema(name = "DefinedLine")
        record Line(UUID itemId, int quantity) {}

        static DefinitionView of(KitDefinitions.Definition it) {
            return new DefinitionView(
                    it.typeId(),
                    it.version(),
                    it.lines().stream()
                            .map(line -> new Line(line.itemId(), line.quantity()))
                            .toList());
        }
    }

    @GetMapping
    @Allow({Role.BUYER, Role.MANAGER})
    DefinitionView show(@PathVariable UUID typeId) {
        return DefinitionView.of(definitions.find(typeId));
    }

    @PutMapping
    @Allow(Role.BUYER)
    DefinitionView define(Caller caller, @PathVariable UUID typeId, @Valid @RequestBody DefinitionRequest request) {
        Lines.requireDistinct(request.lines(), DefinitionRequest.Line::itemId);
        var lines = request.lines().stream()
                .map(line -> KitLine.of(line.itemId(), line.quantity()))
                .toList();
        return DefinitionView.of(definitions.define(typeId, lines, new Act(caller.accountId(), clock.instant(), null)));
    }
}
