package io.artel.local.counterparts;

import java.util.List;
import java.util.Map;
import java.util.Set;

/** The fortunes in the cookies; each addresses its reader by name. */
final class Fortunes {

    static final Set<String> LANGUAGES = Set.of("ru", "en");

    static final Map<String, List<String>> ALL = Map.of(
            "ru",
            List.of(
                    "%s, дело, которое вы откладывали, окажется вдвое короче, чем казалось.",
                    "%s, на этой неделе вас ждёт хорошая новость от человека, о котором вы давно не слышали.",
                    "%s, доверьтесь мастеру, а себе оставьте вечер и чай.",
                    "Скоро у вас освободится время, %s. Потратьте его на прогулку.",
                    "%s, то, что сломалось, станет прочнее там, где его починили.",
                    "Ваша щедрость вернётся к вам, %s, и приведёт с собой друзей.",
                    "%s, в доме, где всё работает, легче мечтается.",
                    "Потерянная вещь найдётся там, %s, где вы уже смотрели дважды.",
                    "%s, смелый вопрос сбережёт вам месяц сомнений.",
                    "Не спешите с ответом, %s: утром он придёт сам.",
                    "%s, вас ждёт дорога короткая, но памятная.",
                    "Тот, кто вам улыбнётся завтра первым, %s, принесёт удачу.",
                    "%s, старый друг уже ищет повод вам позвонить.",
                    "Сегодня удачный день, %s, чтобы начать с малого.",
                    "%s, ваше терпение скоро окупится с процентами.",
                    "За закрытой дверью, %s, уже слышны шаги того, кто её откроет.",
                    "%s, порядок на столе принесёт порядок в мысли, но не торопитесь.",
                    "Впереди тёплый вечер, %s, и разговор, который захочется продолжить.",
                    "%s, случайная встреча окажется вовсе не случайной.",
                    "Вы уже знаете решение, %s. Осталось сказать его вслух.",
                    "%s, маленький подарок себе в эту пятницу изменит всю неделю.",
                    "Хорошо сделанное дело, %s, не придётся делать дважды.",
                    "%s, прислушайтесь к совету, который даст вам ребёнок.",
                    "Ваш следующий план удастся, %s, если в нём найдётся место для отдыха.",
                    "%s, счастливое число этого месяца – количество ваших добрых слов.",
                    "Дождь пройдёт, %s, а посаженное вами останется."),
            "en",
            List.of(
                    "%s, the task you keep putting off will take half the time you fear.",
                    "Good news is on its way to you, %s, from someone you have not heard from in years.",
                    "%s, leave the work to a good pair of hands and keep the evening for yourself.",
                    "An hour will come free soon, %s. Spend it outdoors.",
                    "What was broken, %s, will be strongest where it was mended.",
                    "Your generosity will come home to you, %s, and bring friends along.",
                    "%s, in a house where everything works, dreams come more easily.",
                    "The thing you lost, %s, is where you have already looked twice.",
                    "%s, one brave question will save you a month of doubt.",
                    "Do not hurry the answer, %s: it will be there in the morning.",
                    "A short journey awaits you, %s, and a long memory of it.",
                    "Whoever smiles at you first tomorrow, %s, brings luck.",
                    "%s, an old friend is already looking for a reason to call.",
                    "Today is a good day, %s, to begin with something small.",
                    "Your patience, %s, is about to pay interest.",
                    "Behind the closed door, %s, someone is already reaching for the handle.",
                    "%s, a tidy table makes a tidy mind, but there is no rush.",
                    "A warm evening lies ahead, %s, and a talk you will not want to end.",
                    "%s, a chance meeting will turn out to be no chance at all.",
                    "You know the answer already, %s. Say it aloud.",
                    "%s, a small present to yourself this Friday will change the week.",
                    "A job done well, %s, is a job done once.",
                    "%s, listen to the advice a child will give you.",
                    "Your next plan will succeed, %s, if there is room in it for rest.",
                    "%s, your lucky number this month is the count of your kind words.",
                    "The rain will pass, %s, and what you planted will stay."));

    private Fortunes() {}

    /** The same cookie always tells the same. */
    static String tell(String cookie, String firstName, String language) {
        var fortunes = ALL.getOrDefault(language, List.of());
        if (fortunes.isEmpty()) throw new IllegalArgumentException("no fortunes in " + language);
        return fortunes.get(Math.floorMod(cookie.hashCode(), fortunes.size())).replace("%s", firstName);
    }
}
