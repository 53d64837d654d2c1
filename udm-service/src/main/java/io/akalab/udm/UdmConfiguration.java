package io.akalab.udm;

import io.akalab.sbi.NetworkFunction;
import java.util.ArrayList;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class UdmConfiguration {

    @Bean
    NetworkFunction networkFunction(@Value("${akalab.udm.udr.serve:false}") boolean servesDataRepository) {
        var apiRoots = new ArrayList<>(List.of("/nudm-ueau/v1", "/nudm-uecm/v1", "/nudm-sdm/v2", "/provisioning/v1"));
        if (servesDataRepository) {
            apiRoots.addAll(List.of("/nudr-dr/v2", "/nudr-dr/v1"));
        }
        return new NetworkFunction("UDM", apiRoots);
    }
}
