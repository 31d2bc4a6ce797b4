package io.artel.local.demo;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * What a newcomer finds to play the main flow by hand with the demo accounts: order types whose jobs may begin at once
 * and last an hour, their kits and stock, and two workers who went the whole way of a candidate. Made once a platform.
 */
final class Showroom {

    static final String WORKER = "worker@artel.local";

    private Showroom() {}

    /** @return false if it was there already */
    static boolean open(People people, Mail mail) {
        if (isOpen(people)) return false;
        var company = new Company(people, mail);
        var form = company.item("Бланк акта", "Acceptance form", false);
        var cleaner = company.item("Средство для стёкол", "Glass cleaner", false);
        var ladder = company.item("Стремянка", "Stepladder", true);
        var tools = company.item("Набор инструментов", "Tool set", true);
        company.receive(Map.of(form, 60, cleaner, 40, ladder, 6, tools, 8));

        var windows =
                type(company, "Мытьё окон", "Window cleaning", "Моем окна и рамы", "Windows and frames", "100.00");
        var furniture = type(
                company, "Сборка мебели", "Furniture assembly", "Собираем и крепим", "Put together, fixed", "250.00");
        var repairs = type(
                company, "Мелкий ремонт", "Small repairs", "Полки, краны, петли", "Shelves, taps, hinges", "180.00");
        company.defineKit(windows, kit(form, cleaner, ladder));
        company.defineKit(furniture, kit(form, tools));
        company.defineKit(repairs, kit(form, tools));

        company.openVacancy();
        company.candidate("Olga Helpful", "worker2", true);
        // The last thing to be made tells that all of it is there.
        company.candidate("Василий Мастеров", "worker", true);
        return true;
    }

    private static boolean isOpen(People people) {
        try {
            people.signIn(WORKER);
            return true;
        } catch (Http.Refused e) {
            return false;
        }
    }

    private static Map<UUID, Integer> kit(UUID... items) {
        var lines = new LinkedHashMap<UUID, Integer>();
        for (var item : items) lines.put(item, 1);
        return lines;
    }

    private static UUID type(
            Company company, String ru, String en, String describedRu, String describedEn, String price) {
        return Company.id(company.manager
                .http()
                .post(
                        "/api/orders/types",
                        Map.of(
                                "name",
                                Map.of("ru", ru, "en", en),
                                "description",
                                Map.of("ru", describedRu, "en", describedEn),
                                "basePrice",
                                Company.roubles(price),
                                "duration",
                                "PT1H",
                                "leadTime",
                                "PT1M",
                                "checkInWindow",
                                "PT24H",
                                "grace",
                                "PT30M",
                                "skills",
                                List.of(Map.of("skill", company.skill, "level", 50)))));
    }
}
