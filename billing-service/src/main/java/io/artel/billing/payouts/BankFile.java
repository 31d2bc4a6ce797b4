package io.artel.billing.payouts;

import io.artel.billing.CompanySettings;
import io.artel.kernel.Money;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import javax.xml.XMLConstants;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import org.springframework.stereotype.Component;
import org.xml.sax.SAXException;

/**
 * A month's payouts as a file for the bank: ISO 20022 pain.001.001.09, checked against its schema before it leaves. The
 * end-to-end id of each is the payout's, by which a bank knows what it has paid before.
 */
@Component
class BankFile {

    /** A payout and where it goes. */
    record Transfer(Payout payout, PayoutDetails.Details to) {}

    private static final String NAMESPACE = "urn:iso:std:iso:20022:tech:xsd:pain.001.001.09";
    private static final Schema SCHEMA = schema();
    /** XML 1.0 has no place for these, not even escaped. */
    private static final Pattern UNFIT = Pattern.compile("[\\p{Cntrl}\\x{FFFE}\\x{FFFF}]");

    private final CompanySettings company;

    BankFile(CompanySettings company) {
        this.company = company;
    }

    /**
     * @param id by which the bank tells it from others
     * @param transfers at least one, all in one currency
     * @param on the day they are to be made
     */
    byte[] write(UUID id, YearMonth month, List<Transfer> transfers, Instant at, LocalDate on) {
        var bytes = new ByteArrayOutputStream();
        try {
            var xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(bytes, "UTF-8");
            xml.writeStartDocument("UTF-8", "1.0");
            document(new Tags(xml), id, month, transfers, at, on);
            xml.writeEndDocument();
            xml.close();
            SCHEMA.newValidator().validate(new StreamSource(new ByteArrayInputStream(bytes.toByteArray())));
        } catch (XMLStreamException | SAXException e) {
            throw new IllegalStateException("the bank file of " + month + " is not as its schema says", e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private void document(Tags tags, UUID file, YearMonth month, List<Transfer> transfers, Instant at, LocalDate on)
            throws XMLStreamException {
        var total = transfers.stream().map(it -> it.payout().paid()).reduce(Money.zero(), Money::plus);
        // 35 characters at most: the ids without their hyphens.
        var id = file.toString().replace("-", "");
        tags.root();
        tags.open("CstmrCdtTrfInitn").open("GrpHdr");
        tags.text("MsgId", id);
        tags.text("CreDtTm", at.truncatedTo(ChronoUnit.SECONDS).toString());
        tags.text("NbOfTxs", String.valueOf(transfers.size()));
        tags.text("CtrlSum", total.amount());
        tags.open("InitgPty").text("Nm", cut(company.name(), 140)).close();
        tags.close();
        tags.open("PmtInf");
        tags.text("PmtInfId", id);
        tags.text("PmtMtd", "TRF");
        tags.text("NbOfTxs", String.valueOf(transfers.size()));
        tags.text("CtrlSum", total.amount());
        tags.open("ReqdExctnDt").text("Dt", on.toString()).close();
        tags.open("Dbtr").text("Nm", cut(company.name(), 140)).close();
        tags.open("DbtrAcct");
        account(tags, new BankAccount(company.account(), company.bic()));
        tags.close();
        tags.open("DbtrAgt");
        bank(tags, company.bic());
        tags.close();
        for (var transfer : transfers) one(tags, transfer);
        tags.close().close().close();
    }

    private static void one(Tags tags, Transfer transfer) throws XMLStreamException {
        var payout = transfer.payout();
        tags.open("CdtTrfTxInf").open("PmtId");
        tags.text("InstrId", payout.number());
        tags.text("EndToEndId", payout.id().toString().replace("-", ""));
        tags.close();
        tags.open("Amt");
        tags.amount("InstdAmt", payout.paid());
        tags.close();
        var bic = transfer.to().account().bic();
        if (bic != null) {
            tags.open("CdtrAgt");
            bank(tags, bic);
            tags.close();
        }
        tags.open("Cdtr").text("Nm", cut(transfer.to().holder(), 140)).close();
        tags.open("CdtrAcct");
        account(tags, transfer.to().account());
        tags.close();
        tags.open("RmtInf")
                .text("Ustrd", payout.number() + " " + payout.month())
                .close();
        tags.close();
    }

    private static void account(Tags tags, BankAccount account) throws XMLStreamException {
        tags.open("Id");
        if (account.isIban()) tags.text("IBAN", account.number());
        else tags.open("Othr").text("Id", account.number()).close();
        tags.close();
    }

    /** A bank of Russia by its BIC, whose external code is RUCBC. */
    private static void bank(Tags tags, String bic) throws XMLStreamException {
        tags.open("FinInstnId").open("ClrSysMmbId");
        tags.open("ClrSysId").text("Cd", "RUCBC").close();
        tags.text("MmbId", bic);
        tags.close().close();
    }

    /** Whether XML can hold a text: without control characters, for one. */
    static boolean canHold(String text) {
        return !UNFIT.matcher(text).find();
    }

    private static String cut(String text, int longest) {
        var fit = UNFIT.matcher(text).replaceAll(" ");
        return fit.length() <= longest ? fit : fit.substring(0, longest);
    }

    private static Schema schema() {
        try (var file = BankFile.class.getClassLoader().getResourceAsStream("pain.001.001.09.xsd")) {
            if (file == null) throw new IllegalStateException("no schema of bank files");
            var factory = SchemaFactory.newDefaultInstance();
            factory.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "");
            factory.setProperty(XMLConstants.ACCESS_EXTERNAL_SCHEMA, "");
            return factory.newSchema(new StreamSource(new ByteArrayInputStream(file.readAllBytes())));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (SAXException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Elements of the one namespace. */
    private record Tags(XMLStreamWriter xml) {

        void root() throws XMLStreamException {
            xml.setDefaultNamespace(NAMESPACE);
            xml.writeStartElement(NAMESPACE, "Document");
            xml.writeDefaultNamespace(NAMESPACE);
        }

        Tags open(String name) throws XMLStreamException {
            xml.writeStartElement(NAMESPACE, name);
            return this;
        }

        Tags close() throws XMLStreamException {
            xml.writeEndElement();
            return this;
        }

        Tags text(String name, String value) throws XMLStreamException {
            open(name);
            xml.writeCharacters(value);
            return close();
        }

        Tags amount(String name, Money amount) throws XMLStreamException {
            open(name);
            xml.writeAttribute("Ccy", amount.currency().getCurrencyCode());
            xml.writeCharacters(amount.amount());
            return close();
        }
    }

    /** What the file is called. */
    static String name(YearMonth month, Instant at) {
        return "payouts-%s-%d.xml".formatted(month, at.getEpochSecond());
    }

    static String contentType() {
        return "application/xml;charset=" + StandardCharsets.UTF_8;
    }
}
