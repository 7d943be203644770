package org.uprportal.__name__.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.Optional;
import java.util.UUID;
import org.uprportal.__name__.__Name__Id;
import org.uprportal.__name__.__Name__Status;
import org.uprportal.__name__.__Name__Summary;
import org.uprportal.__name__.__Name__s;
import org.uprportal.platform.ui.Attempt;
import org.uprportal.platform.ui.PageOf;
import org.uprportal.platform.ui.StatusChip;

/** One: where it stands, and its end. */
@Route(__Name__Navigation.LIST + "/:id")
@PermitAll
class __Name__View extends PageOf<__Name__Summary> {

    private final transient __Name__s all;

    __Name__View(__Name__s all) {
        super("__name__.one");
        this.all = all;
    }

    @Override
    protected Optional<__Name__Summary> find(UUID id) {
        return all.find(new __Name__Id(id));
    }

    @Override
    protected void show(__Name__Summary one) {
        clear();
        title(one.title());
        add(new StatusChip(getTranslation("__name__.status." + one.status()), StatusChip.Tone.INFO));
        if (one.status() == __Name__Status.OPEN) {
            var finish = new Button(
                    getTranslation("__name__.finish"),
                    click -> Attempt.run(this, () -> {
                        all.finish(one.id());
                        all.find(one.id()).ifPresent(this::show);
                    }));
            finish.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
            add(finish);
        }
    }
}
