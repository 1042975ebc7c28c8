package org.koldoo.institutions;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.koldoo.base.BodyCode;
import org.koldoo.base.Labels;
import org.koldoo.base.Refused;

@Entity
@Table(name = "service_offer")
class OfferedService {

    @Id
    private UUID id;

    private String bodyCode;
    private String service;
    private String nameKy;
    private String nameRu;
    private String nameEn;
    private String region;
    private String sexes;
    private boolean children;
    private boolean adults;
    private boolean foreigners;
    private boolean accessible;
    private String languages;
    private @Nullable Integer placesTotal;
    private @Nullable Integer placesFree;

    @Column(name = "phone_24h")
    private @Nullable String phone24h;

    private boolean closed;

    @Version
    private Long version;

    @SuppressWarnings("NullAway.Init")
    protected OfferedService() {}

    @SuppressWarnings("NullAway.Init")
    OfferedService(UUID id, NewOffer offer) {
        this.id = id;
        change(offer);
    }

    final void change(NewOffer offer) {
        bodyCode = offer.body().value();
        service = offer.service();
        nameKy = offer.name().ky();
        nameRu = offer.name().ru();
        nameEn = offer.name().en();
        region = offer.region();
        sexes = String.join(" ", new TreeSet<>(offer.sexes()));
        children = offer.children();
        adults = offer.adults();
        foreigners = offer.foreigners();
        accessible = offer.accessible();
        languages = String.join(" ", new TreeSet<>(offer.languages()));
        placesTotal = offer.placesTotal();
        placesFree = offer.placesFree();
        phone24h = offer.phone24h();
    }

    void close() {
        closed = true;
    }

    void free(int places) {
        if (placesTotal == null) {
            throw new Refused("place.notCounted");
        }
        if (places < 0) {
            throw new Refused("place.none");
        }
        if (places > placesTotal) {
            throw new Refused("place.aboveTotal", placesTotal);
        }
        placesFree = places;
    }

    /** Offers without counted places take it silently: nothing to keep there. */
    void freeMore(int difference) {
        if (placesTotal != null) {
            free((placesFree == null ? 0 : placesFree) + difference);
        }
    }

    BodyCode body() {
        return BodyCode.of(bodyCode);
    }

    ServiceOffer asOffer() {
        return new ServiceOffer(
                id,
                body(),
                service,
                new Labels(nameKy, nameRu, nameEn),
                region,
                words(sexes),
                children,
                adults,
                foreigners,
                accessible,
                words(languages),
                placesTotal,
                placesFree,
                phone24h);
    }

    private static Set<String> words(String line) {
        return line.isBlank() ? Set.of() : Set.of(line.split(" "));
    }
}
